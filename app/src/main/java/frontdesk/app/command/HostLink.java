package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.ConnectCalendar;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiPendingConsents;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the address by which a host connects their calendar. */
@Command(
    name = "host-link",
    description = "Prints an address by which a host connects their calendar, once.")
final class HostLink implements Callable<Integer> {
  private final Tools tools;

  @Parameters(
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "whose calendar; usually an e-mail address")
  private UserId host = new UserId("nobody");

  @Mixin private Organisation organisation = new Organisation();

  HostLink(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      MicrosoftSettings microsoft = parts.microsoft();
      Jdbi jdbi = parts.jdbi();
      OrgId org = organisation.knownTo(new JdbiOrganisations(jdbi));
      ConnectCalendar connect =
          new ConnectCalendar(
              new JdbiPendingConsents(jdbi),
              new MicrosoftConsent(microsoft, parts.transport(), parts.clock()),
              new JdbiCalendarGrants(jdbi, parts.keys()),
              new JdbiHosts(jdbi),
              parts.clock());
      tools.out().println(parts.addresses().invitation(connect.invitation(org, host)));
      tools
          .err()
          .println(
              "Good for one connection by "
                  + host
                  + " within "
                  + ConnectCalendar.INVITED.toHours()
                  + " hours.");
      return Commands.DONE;
    }
  }
}
