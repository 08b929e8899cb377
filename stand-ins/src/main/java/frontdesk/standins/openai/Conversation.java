package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items of one session, in order. Safe for threads. */
final class Conversation {
  private static final Set<String> TYPES =
      Set.of("message", "function_call", "function_call_output", "mcp_approval_response");

  private final Map<String, ObjectNode> items = new LinkedHashMap<>();

  /** Why a client's item is refused. */
  synchronized Optional<Problem> problem(ObjectNode item) {
    String type = item.path("type").asText();
    if (!TYPES.contains(type)) {
      return Optional.of(Problem.invalid("item.type", "one of " + TYPES));
    }
    return type.equals("function_call_output") ? outputProblem(item) : Optional.empty();
  }

  private Optional<Problem> outputProblem(ObjectNode item) {
    if (!item.path("call_id").isTextual()) {
      return Optional.of(Problem.missing("item.call_id"));
    }
    if (!item.path("output").isTextual()) {
      return Optional.of(Problem.missing("item.output"));
    }
    String id = item.path("call_id").asText();
    return isCalled(id)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "invalid_tool_call_id",
                "Tool call ID '" + id + "' not found in conversation.",
                "item.call_id"));
  }

  private boolean isCalled(String callId) {
    return items.values().stream()
        .filter(item -> item.path("type").asText().equals("function_call"))
        .anyMatch(item -> item.path("call_id").asText().equals(callId));
  }

  synchronized void put(ObjectNode item) {
    items.put(item.path("id").asText(), item);
  }

  synchronized Optional<ObjectNode> remove(String id) {
    return Optional.ofNullable(items.remove(id));
  }

  synchronized Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(items.get(id)).map(ObjectNode::deepCopy);
  }

  synchronized List<ObjectNode> all() {
    return items.values().stream().map(ObjectNode::deepCopy).toList();
  }
}
