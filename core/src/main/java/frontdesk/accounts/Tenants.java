package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.List;
import java.util.Optional;

/**
 * The organisations on this server. Every method throws {@link Unavailable} when the store does not
 * answer; then nothing changed.
 */
@Port
public interface Tenants {
  /** False, with nothing changed, if there is one of that id already. */
  boolean make(Tenant tenant);

  /** Switches it on or off; false if there is none. */
  boolean open(OrgId org, boolean open);

  Optional<Tenant> find(OrgId org);

  /**
   * In the order of their ids.
   *
   * @param after empty: from the first
   */
  List<Tenant> list(Optional<OrgId> after, int most);
}
