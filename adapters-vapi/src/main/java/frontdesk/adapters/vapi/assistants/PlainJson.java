package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** JSON as lines of names and values, without brackets. */
final class PlainJson {
  private static final String DEEPER = "  ";

  /** What Vapi calls the moments at which a tool says something. */
  private static final Map<String, String> MOMENTS =
      Map.of(
          "request-start", "when it begins",
          "request-response-delayed", "when it takes long",
          "request-failed", "when the server does not answer",
          "request-complete", "in place of the server's answer");

  private PlainJson() {}

  /** A text as it is; JSON, and what stands for an id that there is not yet, in words. */
  static String of(String text) {
    if (text.startsWith("(new")) {
      String name = text.substring("(new".length(), text.length() - 1).strip();
      return name.isEmpty() ? "one that is made first" : name + ", which is made first";
    }
    JsonNode read = VapiJson.parse(text.getBytes(StandardCharsets.UTF_8));
    return read.isContainerNode() ? lines(read, "") : value(text);
  }

  private static String value(String text) {
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> MOMENTS.getOrDefault(text, text);
    };
  }

  private static String lines(JsonNode value, String indent) {
    StringJoiner lines = new StringJoiner("\n");
    if (value.path("type").isTextual() && value.path("content").isTextual() && value.size() == 2) {
      lines.add(
          indent + value(value.path("type").asText()) + ": " + value.path("content").asText());
    } else if (value instanceof ObjectNode object) {
      object
          .properties()
          .forEach(it -> lines.add(indent + it.getKey() + ":" + after(it.getValue(), indent)));
    } else if (value.path(0).isContainerNode()) {
      value.forEach(one -> lines.add(lines(one, indent)));
    } else {
      StringJoiner all = new StringJoiner(", ", indent, "");
      value.forEach(one -> all.add(value(one.asText())));
      lines.add(all.toString());
    }
    return lines.toString();
  }

  private static String after(JsonNode value, String indent) {
    if (value.isObject() || value.path(0).isContainerNode()) {
      return "\n" + lines(value, indent + DEEPER);
    }
    return " " + (value.isArray() ? lines(value, "") : value(value.asText()));
  }
}
