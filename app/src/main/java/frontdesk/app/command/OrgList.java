package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.OrgId;
import frontdesk.accounts.Tenant;
import frontdesk.persistence.jdbi.JdbiTenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists organisations, a page at a time. */
@Command(name = "list", description = "Lists organisations, 200 at a time.")
final class OrgList implements Callable<Integer> {
  private final Tools tools;

  @Option(
      names = "--after",
      paramLabel = "ORG",
      converter = OrgConverter.class,
      description = "begins behind this one: the last of the page before")
  private @Nullable OrgId after;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  OrgList(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      List<Tenant> all =
          new JdbiTenants(parts.jdbi()).list(Optional.ofNullable(after), LineText.MOST);
      if (json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(tenant -> array.add(OrgShow.json(tenant)));
        tools.out().println(array.toPrettyString());
      } else {
        all.forEach(tenant -> tools.out().println(OrgShow.line(tenant)));
      }
      return Commands.DONE;
    }
  }
}
