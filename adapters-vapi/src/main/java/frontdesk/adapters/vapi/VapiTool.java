package frontdesk.adapters.vapi;

import frontdesk.tools.JsonSchema;
import frontdesk.tools.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tool of the catalogue as Vapi keeps it. Source: protocols, Vapi, 2 and 5. */
public final class VapiTool {
  /**
   * The words of a schema that Vapi documents for an argument; what else it keeps of one is not
   * known, and a tool that is read back has to equal what was sent (ADR 12).
   */
  private static final Set<String> KEPT = Set.of("type", "format", "description", "items", "enum");

  private VapiTool() {}

  /**
   * The body of a function tool as plain maps and lists in a stable order. It has no {@code
   * request-complete} message, which would be spoken in place of our answer.
   *
   * @param server where Vapi sends the call: {@code url}, and whatever else the caller decides
   */
  public static Map<String, Object> of(Tool tool, Map<String, ?> server) {
    Map<String, Object> function = new LinkedHashMap<>();
    function.put("name", tool.name());
    function.put("description", tool.description());
    function.put("parameters", parameters(tool));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "function");
    body.put("function", function);
    body.put(
        "messages",
        List.of(
            message("request-start", tool.meanwhile()), message("request-failed", tool.failed())));
    body.put("server", new LinkedHashMap<>(server));
    return body;
  }

  private static Map<String, Object> message(String type, String content) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", type);
    message.put("content", content);
    return message;
  }

  private static Map<String, Object> parameters(Tool tool) {
    Map<String, Object> schema = new LinkedHashMap<>(JsonSchema.ofArguments(tool));
    schema.remove("additionalProperties");
    schema.computeIfPresent("properties", (key, properties) -> kept((Map<?, ?>) properties));
    return schema;
  }

  private static Map<String, Object> kept(Map<?, ?> properties) {
    Map<String, Object> kept = new LinkedHashMap<>();
    properties.forEach((name, schema) -> kept.put((String) name, keptOf((Map<?, ?>) schema)));
    return kept;
  }

  private static Map<String, Object> keptOf(Map<?, ?> schema) {
    Map<String, Object> kept = new LinkedHashMap<>();
    schema.forEach(
        (word, value) -> {
          if (word instanceof String known && KEPT.contains(known)) {
            kept.put(known, value);
          }
        });
    return kept;
  }
}
