package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.OrgId;
import frontdesk.accounts.Credential;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists credentials; of their secrets nothing is known. */
@Command(
    name = "list",
    description = "Lists an organisation's credentials, revoked ones too, without their secrets.")
final class CredentialList implements Callable<Integer> {
  private final Tools tools;

  @Mixin private Organisation organisation = new Organisation();

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  CredentialList(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      List<Credential> all = CredentialName.credentials(parts).all(org);
      if (json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> array.add(CredentialText.json(one)));
        tools.out().println(array);
      } else if (all.isEmpty()) {
        tools.out().println("There is no credential.");
      } else {
        all.forEach(one -> tools.out().println(CredentialText.line(one)));
      }
      return Commands.DONE;
    }
  }
}
