package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiHostList;
import frontdesk.scheduling.HostList.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists hosts, a page at a time. */
@Command(name = "list", description = "Lists an organisation's hosts, 200 at a time.")
final class HostListCommand extends OnOrganisation {
  @Option(
      names = "--after",
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "begins behind this one: the last of the page before")
  private @Nullable UserId after;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  HostListCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    List<Named> all =
        new JdbiHostList(parts.jdbi()).hosts(org, Optional.ofNullable(after), LineText.MOST);
    if (json) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      all.forEach(named -> array.add(HostText.json(named)));
      tools.out().println(array.toPrettyString());
      return;
    }
    all.forEach(named -> tools.out().println(HostText.line(named)));
  }
}
