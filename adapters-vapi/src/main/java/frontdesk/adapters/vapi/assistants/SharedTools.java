package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.tools.Tool;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools that an account keeps on their own, for assistants to refer to. */
final class SharedTools {
  private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
  private final Map<String, String> keptFor;

  /** The oldest first, whatever order they come in. */
  SharedTools(List<ObjectNode> tools) {
    this(tools, Map.of());
  }

  /**
   * @param keptFor by the ids of those that must not be touched: whose they are
   */
  private SharedTools(Collection<ObjectNode> tools, Map<String, String> keptFor) {
    this.keptFor = keptFor;
    tools.stream()
        .sorted(Comparator.comparing((ObjectNode tool) -> tool.path("createdAt").asText()))
        .forEach(tool -> byId.put(tool.path("id").asText(), tool));
  }

  SharedTools with(List<ObjectNode> more) {
    return new SharedTools(Stream.concat(byId.values().stream(), more.stream()).toList(), keptFor);
  }

  /** Some of them must not be touched, because others use them for something else. */
  SharedTools keeping(Map<String, String> others) {
    return new SharedTools(byId.values(), others);
  }

  /** The names of those it must be left to. */
  Optional<String> keptFor(String id) {
    return Optional.ofNullable(keptFor.get(id));
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The catalogue's tool that one of them is; empty for somebody else's. */
  Optional<Tool> described(String id) {
    return find(id).flatMap(ToolInStep::described);
  }

  /**
   * Where an operator made one twice, the oldest: all of them are kept in step, so any is right.
   */
  Optional<String> idOf(Tool tool) {
    return byId.entrySet().stream()
        .filter(entry -> ToolInStep.described(entry.getValue()).filter(tool::equals).isPresent())
        .map(Map.Entry::getKey)
        .filter(id -> !keptFor.containsKey(id))
        .findFirst();
  }

  /** The ids an assistant refers to, in order; those with a version too. */
  static List<String> idsOf(JsonNode model) {
    Stream.Builder<String> ids = Stream.builder();
    model.path("toolIds").forEach(id -> ids.add(id.asText()));
    model.path("toolRefs").forEach(ref -> ids.add(ref.path("toolId").asText()));
    return ids.build().distinct().toList();
  }
}
