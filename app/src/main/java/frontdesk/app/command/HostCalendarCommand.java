package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.ChooseCalendar;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.scheduling.CalendarKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says where a host's calendar is kept. */
@Command(
    name = "calendar",
    description =
        "Keeps a host's calendar here or with Zapier from now on; one in Microsoft 365 is"
            + " disconnected.")
final class HostCalendarCommand extends OnOrganisation {
  @Parameters(index = "0", paramLabel = "HOST", converter = HostConverter.class)
  private UserId host = new UserId("nobody");

  @Parameters(
      index = "1",
      paramLabel = "KIND",
      converter = HostAdd.Kind.class,
      description = "local or zapier; microsoft is connected by ./run host-link")
  private CalendarKind kind = CalendarKind.LOCAL;

  HostCalendarCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    if (kind == CalendarKind.MICROSOFT) {
      throw Failed.wrong("A calendar in Microsoft 365 is connected: ./run host-link " + host);
    }
    KnownHost.of(new JdbiHosts(parts.jdbi()), org, host);
    new ChooseCalendar(
            new JdbiHosts(parts.jdbi()), new JdbiCalendarGrants(parts.jdbi(), parts::keys))
        .choose(org, host, kind);
    tools.out().println("From now on the calendar of " + host + " is " + Words.of(kind) + ".");
  }
}
