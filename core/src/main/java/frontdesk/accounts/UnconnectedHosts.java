package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;

/** Hosts who have something to do before they can be booked. */
@Port
public interface UnconnectedHosts {
  /**
   * Whose calendar is at Microsoft, and who never connected it, or have to do so again. In the
   * order of their ids.
   *
   * @param host the only one who is looked at; empty: all
   * @throws Unavailable if the store does not answer
   */
  List<UserId> hosts(OrgId org, Optional<UserId> host, int most);
}
