package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Way;

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
}
