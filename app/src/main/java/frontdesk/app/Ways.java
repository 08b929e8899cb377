package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.Way;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Which way each who is asking came. Looked up only when something is asked. */
record Ways(Hosts hosts) {
  /** At Vapi's door, and on the pages of the earlier server, which had one host. */
  static Way atPhone(Principal principal) {
    return Way.by(Line.door(Line.VAPI)).onlyTo(principal.host());
  }

  /** At the door for Realtime's tool calls, and where programs book directly. */
  static Way atDesk(Principal principal) {
    return Way.by(Line.door(Line.API)).onlyTo(principal.host());
  }

  /** Where pages look at a host's things. */
  Entrance pages(Principal principal) {
    return new Entrance(hosts, principal.org(), atPhone(principal));
  }

  /**
   * In which times are told that are no single host's: where nobody is meant, nobody's days are.
   */
  ZoneId zone(Principal principal) {
    return pages(principal).reached(Optional.empty()) instanceof Reached.Those those
        ? those.first().zone()
        : ZoneOffset.UTC;
  }
}
