package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.Optional;

/**
 * As whom members sign in elsewhere. Both methods throw {@link Unavailable} when the store does not
 * answer.
 */
@Port
public interface MemberAccounts {
  /** Who signs in with that account. */
  Optional<Member> of(OrgId org, Account account);

  /**
   * From now on the member signs in with that account.
   *
   * @return false if there is no such member, they have another account, or it is somebody else's;
   *     then nothing changed
   */
  boolean know(OrgId org, String memberId, Account account);
}
