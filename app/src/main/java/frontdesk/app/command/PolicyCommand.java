package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.WritePolicy;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows by which rules a host is booked, and changes them. */
@Command(
    name = "policy",
    description =
        "Shows by which rules a host is booked; with options it changes them, all at once."
            + " A LENGTH is in minutes, or written as 2h or 30d.")
final class PolicyCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(paramLabel = "HOST", converter = HostConverter.class, description = "whose rules")
  private UserId host = new UserId("nobody");

  @Mixin private PolicyOptions options = new PolicyOptions();

  @Mixin private Organisation organisation = new Organisation();

  @Option(names = "--json", description = "one JSON document, with lengths in minutes")
  private boolean json;

  PolicyCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      Hosts hosts = new JdbiHosts(parts.jdbi());
      Host before = KnownHost.of(hosts, org, host);
      BookingPolicy wanted = options.over(before.policy());
      if (!wanted.equals(before.policy())) {
        hosts.keepPolicy(org, host, wanted);
      }
      show(before.withPolicy(wanted));
      return Commands.DONE;
    }
  }

  private void show(Host shown) {
    if (json) {
      tools.out().println(PolicyText.json(shown));
      return;
    }
    WritePolicy.texts(shown.policy())
        .forEach(
            (rule, value) ->
                tools.out().println(String.format(Locale.ROOT, "%-14s %s", rule, value)));
  }
}
