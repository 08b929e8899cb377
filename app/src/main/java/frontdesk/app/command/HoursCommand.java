package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows when a host is open, and changes it. */
@Command(
    name = "hours",
    description =
        "Shows a host's office hours, zone and dates that are otherwise; with options it changes"
            + " them, all at once.")
final class HoursCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(paramLabel = "HOST", converter = HostConverter.class, description = "whose hours")
  private UserId host = new UserId("nobody");

  @Mixin private HoursOptions options = new HoursOptions();

  @Mixin private Organisation organisation = new Organisation();

  HoursCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      Hosts hosts = new JdbiHosts(parts.jdbi());
      Host before = KnownHost.of(hosts, org, host);
      Host wanted =
          before.withHours(options.over(before.zone()), options.over(before.hours(), parts::file));
      if (!wanted.equals(before)) {
        hosts.keepHours(org, host, wanted.zone(), wanted.hours());
      }
      show(wanted);
      return Commands.DONE;
    }
  }

  private void show(Host shown) {
    tools.out().println(shown.zone());
    Stream.of(shown.hours().toString().split("; ", -1))
        .map(day -> day.isEmpty() ? "never open" : day)
        .forEach(tools.out()::println);
  }
}
