package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.tools.Tool;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools that an account keeps on their own, for assistants to refer to. */
final class SharedTools {
  private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

  /** The oldest first, whatever order they come in. */
  SharedTools(List<ObjectNode> tools) {
    tools.stream()
        .sorted(Comparator.comparing((ObjectNode tool) -> tool.path("createdAt").asText()))
        .forEach(tool -> byId.put(tool.path("id").asText(), tool));
  }

  SharedTools with(List<ObjectNode> more) {
    return new SharedTools(Stream.concat(byId.values().stream(), more.stream()).toList());
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
