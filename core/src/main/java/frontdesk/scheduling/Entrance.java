package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import java.util.Optional;

/**
 * A door of an organisation's, for somebody who came that way.
 *
 * @param org whose door it is
 */
public record Entrance(Hosts hosts, OrgId org, Way way) {
  /** Who is meant where this is said; empty: where nobody is named. */
  public Reached reached(Optional<UserId> named) {
    Reached reached = hosts.reached(org, way, named);
    if (reached == Reached.Nobody.UNKNOWN) {
      named.ifPresent(who -> Asking.note(Act.foreign(org, "user_id", who.value())));
    }
    return reached;
  }
}
