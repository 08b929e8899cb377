package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.accounts.Tenant;
import frontdesk.persistence.jdbi.JdbiHostList;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.persistence.jdbi.JdbiProfiles;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.Lines.Registered;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows an organisation. */
@Command(
    name = "show",
    description = "Shows what an organisation tells of itself, its groups of hosts and its lines.")
final class OrgShow extends OfOrganisation {
  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  OrgShow(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    Tenant tenant =
        new JdbiTenants(parts.jdbi()).find(org).orElseThrow(() -> Organisation.unknown(org));
    Profile profile = new JdbiProfiles(parts.jdbi()).find(org).orElse(Profile.NOTHING);
    List<HostGroup> groups = new JdbiHostList(parts.jdbi()).groups(org);
    List<Registered> lines =
        new JdbiLines(parts.jdbi()).registered(org, Optional.empty(), LineText.MOST);
    if (json) {
      tools.out().println(document(tenant, profile, groups, lines).toPrettyString());
      return;
    }
    tools.out().println(line(tenant));
    // Its name stands in its own line.
    ProfileText.lines(profile.with(ProfileField.NAME, Optional.empty()))
        .forEach(tools.out()::println);
    groups.forEach(group -> tools.out().println(LineText.of(group)));
    lines.forEach(line -> tools.out().println(LineText.of(line)));
  }

  static String line(Tenant tenant) {
    return tenant.org()
        + tenant.name().map(name -> "  " + name).orElse("")
        + (tenant.open() ? "" : "  disabled");
  }

  static ObjectNode json(Tenant tenant) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("org_id", tenant.org().value())
        .put("name", tenant.name().orElse(null))
        .put("disabled", !tenant.open());
  }

  private static ObjectNode document(
      Tenant tenant, Profile profile, List<HostGroup> groups, List<Registered> lines) {
    ObjectNode document = json(tenant);
    document.setAll(ProfileText.json(profile));
    ArrayNode grouped = document.putArray("groups");
    groups.forEach(group -> grouped.add(LineText.json(group)));
    ArrayNode led = document.putArray("lines");
    lines.forEach(line -> led.add(LineText.json(line)));
    return document;
  }
}
