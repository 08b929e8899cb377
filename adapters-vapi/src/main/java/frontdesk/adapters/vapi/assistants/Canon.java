package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What JSON says, whatever way it says nothing: a member that is null, an empty list, or not there
 * at all. Which of them Vapi keeps of what is taken away is not known.
 */
final class Canon {
  private Canon() {}

  static boolean same(JsonNode one, JsonNode other) {
    return one.equals(other) || of(one).equals(of(other));
  }

  static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
  }

  private static JsonNode of(JsonNode value) {
    if (isNothing(value)) {
      return MissingNode.getInstance();
    }
    JsonNode copy = value.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode value) {
    if (value instanceof ObjectNode object) {
      List<String> nothing =
          object.properties().stream()
              .filter(member -> isNothing(member.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      object.remove(nothing);
    }
    value.forEach(Canon::strip);
  }
}
