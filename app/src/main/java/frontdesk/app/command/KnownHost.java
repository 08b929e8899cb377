package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;

/** The host that an operator named, who has to be there. */
final class KnownHost {
  private KnownHost() {}

  static Host of(Hosts hosts, OrgId org, UserId id) {
    return hosts
        .find(org, id)
        .orElseThrow(() -> Failed.wrong("There is no host " + id + " in " + org + "."));
  }
}
