package frontdesk.app;

import frontdesk.UserId;
import frontdesk.accounts.Principal;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;

/** Who is meant where a request names no host. */
final class UsualHosts {
  /** At Vapi's door, and on the pages of the earlier server, which had one host. */
  Host atPhone(Principal principal) {
    return Demo.propertyManager();
  }

  /** At the door for Realtime's tool calls, and where programs book directly. */
  UserId atDesk(Principal principal) {
    return Demo.intakeDesk().id();
  }
}
