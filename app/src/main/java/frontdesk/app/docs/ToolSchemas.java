package frontdesk.app.docs;

import frontdesk.tools.JsonSchema;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's tools as named schemas, so that what each takes is told once (ADR 12). */
final class ToolSchemas {
  private ToolSchemas() {}

  /** Each tool's arguments under its name, and a call of any of them as each door reads it. */
  static Map<String, Object> all() {
    Map<String, Object> schemas = new LinkedHashMap<>();
    ToolCatalog.tools().forEach(tool -> schemas.put(tool.name(), arguments(tool)));
    schemas.put("VapiFunction", call("name", "arguments"));
    schemas.put("RealtimeCall", call("tool_name", "tool_args"));
    return schemas;
  }

  private static Map<String, Object> arguments(Tool tool) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", tool.description());
    schema.putAll(JsonSchema.ofArguments(tool));
    return schema;
  }

  private static Map<String, Object> call(String name, String arguments) {
    return Map.of(
        "oneOf", ToolCatalog.tools().stream().map(tool -> callOf(tool, name, arguments)).toList());
  }

  private static Map<String, Object> callOf(Tool tool, String name, String arguments) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(name, Map.of("const", tool.name()));
    properties.put(
        arguments, Map.of("anyOf", List.of(reference(tool.name()), reference("JsonText"))));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", tool.name());
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.of(name, arguments));
    return schema;
  }

  private static Map<String, Object> reference(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }
}
