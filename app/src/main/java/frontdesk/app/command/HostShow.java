package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiHostList;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostList.Named;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.Way;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a host. */
@Command(name = "show", description = "Shows a host: zone, hours, kind of calendar, other names.")
final class HostShow extends OnOrganisation {
  @Parameters(
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "the host's id, or another word for them")
  private UserId host = new UserId("nobody");

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  HostShow(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    Way any = new Way(List.of(), Optional.empty(), Optional.empty());
    Reached reached = new JdbiHosts(parts.jdbi()).reached(org, any, Optional.of(host));
    Host found =
        reached instanceof Reached.Those those
            ? those.first()
            : KnownHost.of(new JdbiHosts(parts.jdbi()), org, host);
    Named named = new Named(found, new JdbiHostList(parts.jdbi()).aliases(org, found.id()));
    tools.out().println(json ? HostText.json(named).toPrettyString() : HostText.line(named));
    if (!json) {
      tools.out().println(found.hours());
    }
  }
}
