package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.UserId;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostList.Named;
import java.util.stream.Collectors;

/** Hosts, as people and programs read them. */
final class HostText {
  private HostText() {}

  static String line(Host host) {
    return host.id() + "  " + Words.of(host.calendar()) + "  " + host.zone();
  }

  static String line(Named named) {
    String aliases = named.aliases().stream().map(UserId::value).collect(Collectors.joining(", "));
    return line(named.host()) + (aliases.isEmpty() ? "" : "  also " + aliases);
  }

  static ObjectNode json(Named named) {
    Host host = named.host();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("org_id", host.org().value())
            .put("user_id", host.id().value())
            .put("calendar", Words.of(host.calendar()))
            .put("timezone", host.zone().getId())
            .put("hours", host.hours().toString());
    ArrayNode aliases = json.putArray("aliases");
    named.aliases().forEach(alias -> aliases.add(alias.value()));
    return json;
  }
}
