package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.UserId;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines and groups, as people and programs read them. */
final class LineText {
  /** What one page holds; {@code --after} gives the next. */
  static final int MOST = 200;

  private LineText() {}

  static String of(Registered one) {
    return one.line() + "  " + (one.group() ? "group " : "") + one.to();
  }

  static String of(HostGroup group) {
    return "group " + group.name() + "  " + names(group);
  }

  private static String names(HostGroup group) {
    return group.hosts().stream().map(UserId::value).collect(Collectors.joining(", "));
  }

  static ObjectNode json(Registered one) {
    Line line = one.line();
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", line.kind().name().toLowerCase(Locale.ROOT))
        .put("name", line.name())
        .put(one.group() ? "group" : "host", one.to().value());
  }

  static ObjectNode json(HostGroup group) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("group", group.name().value());
    ArrayNode hosts = json.putArray("hosts");
    group.hosts().forEach(host -> hosts.add(host.value()));
    return json;
  }
}
