package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What organisations tell of themselves. Every method throws {@link Unavailable} when the store
 * does not answer.
 */
@Port
public interface Profiles {
  /** Empty if there is no such organisation. */
  Optional<Profile> find(OrgId org);

  /**
   * Changes it in one step: of changes that race, each begins with what the one before left.
   *
   * @return what is told from now on; empty if there is no such organisation
   */
  Optional<Profile> change(OrgId org, UnaryOperator<Profile> change);
}
