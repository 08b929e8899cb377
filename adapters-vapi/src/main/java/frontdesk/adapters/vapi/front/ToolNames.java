package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of an account's tools, which assistants have by id or by themselves. */
final class ToolNames {
  private final Map<String, String> names = new LinkedHashMap<>();

  ToolNames(List<ObjectNode> tools) {
    for (ObjectNode tool : tools) {
      name(tool).ifPresent(name -> names.put(tool.path("id").asText(), name));
    }
  }

  /** What a model calls its tools, each once; a tool that was deleted has no name any more. */
  List<String> namesOf(JsonNode model) {
    Stream<String> byId =
        Stream.concat(
                model.path("toolIds").valueStream().map(JsonNode::asText),
                model.path("toolRefs").valueStream().map(ref -> ref.path("toolId").asText()))
            .flatMap(id -> Optional.ofNullable(names.get(id)).stream());
    Stream<String> own = model.path("tools").valueStream().flatMap(tool -> name(tool).stream());
    return Stream.concat(byId, own).distinct().toList();
  }

  // Tools of Vapi's own, such as endCall, have a type and often no name.
  private static Optional<String> name(JsonNode tool) {
    return Stream.of(tool.path("function").path("name"), tool.path("type"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst();
  }
}
