package frontdesk.adapters.console.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/** A tool call's arguments in one line, such as {@code date: 2026-12-01, days ahead: 3}. */
final class BriefArguments {
  /** A line on a wide screen; all of them stand below. */
  private static final int LONGEST = 160;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private BriefArguments() {}

  /** What was cut when it was kept is no JSON any more, and is shown as it stands. */
  static String of(String arguments) {
    return cut(parsed(arguments).map(BriefArguments::line).orElse(arguments));
  }

  private static Optional<JsonNode> parsed(String arguments) {
    try {
      return Optional.of(JSON.readTree(arguments)).filter(JsonNode::isObject);
    } catch (JsonProcessingException cutBefore) {
      return Optional.empty();
    }
  }

  private static String line(JsonNode arguments) {
    List<String> pairs =
        arguments.properties().stream()
            .map(one -> one.getKey().replace('_', ' ') + ": " + text(one.getValue()))
            .toList();
    return pairs.isEmpty() ? "without arguments" : String.join(", ", pairs);
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  // Not between the two halves of one letter.
  private static String cut(String line) {
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
  }
}
