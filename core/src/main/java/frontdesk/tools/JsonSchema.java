package frontdesk.tools;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema (2020-12) as plain maps and lists in a stable order, which any JSON library can
 * write. It tells a model what to send; the desk takes more than it asks for, such as {@code "14"}
 * for a number.
 */
public final class JsonSchema {
  private static final Map<String, Object> ADDRESS = address();

  private JsonSchema() {}

  /** What a tool's arguments look like. */
  public static Map<String, Object> ofArguments(Tool tool) {
    Map<String, Object> properties = new LinkedHashMap<>();
    tool.parameters().forEach(parameter -> properties.put(parameter.name(), of(parameter)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", Collections.unmodifiableMap(properties));
    schema.put(
        "required",
        tool.parameters().stream().filter(Parameter::expected).map(Parameter::name).toList());
    schema.put("additionalProperties", false);
    return Collections.unmodifiableMap(schema);
  }

  private static Map<String, Object> of(Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type(parameter));
    // No "date-time" for times: RFC 3339 demands an offset, and models that must give one guess it.
    if (parameter.kind() == Parameter.Kind.EMAIL) {
      schema.put("format", "email");
    }
    schema.put("description", parameter.description());
    putLimits(schema, parameter);
    parameter.usual().ifPresent(usual -> schema.put("default", usual));
    schema.put("examples", List.of(parameter.example()));
    return Collections.unmodifiableMap(schema);
  }

  private static Map<String, Object> address() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("format", "email");
    return Collections.unmodifiableMap(schema);
  }

  private static String type(Parameter parameter) {
    return switch (parameter.kind()) {
      case TEXT, TIME, EMAIL, PHONE, ZONE -> "string";
      case EMAILS -> "array";
      case COUNT -> "integer";
      case NUMBER -> "number";
      case FLAG -> "boolean";
      case OBJECT -> "object";
    };
  }

  private static void putLimits(Map<String, Object> schema, Parameter parameter) {
    switch (parameter.kind()) {
      case TEXT, TIME, EMAIL, PHONE, ZONE -> {
        if (parameter.choices().isEmpty()) {
          schema.put("maxLength", parameter.most());
        } else {
          schema.put("enum", parameter.choices());
        }
      }
      case EMAILS -> {
        schema.put("items", ADDRESS);
        schema.put("maxItems", parameter.most());
      }
      case COUNT -> {
        schema.put("minimum", 1);
        schema.put("maximum", parameter.most());
      }
      case NUMBER -> {
        schema.put("minimum", 0);
        schema.put("maximum", parameter.most());
      }
      case FLAG, OBJECT -> {}
    }
  }
}
