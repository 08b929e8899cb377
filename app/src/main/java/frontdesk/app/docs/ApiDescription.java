package frontdesk.app.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** {@code GET /openapi.json}: every route in OpenAPI 3.1, made of one file for each group. */
public final class ApiDescription implements Handler {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In the order in which readers see them. */
  private static final List<String> FILES =
      List.of(
          "api",
          "vapi",
          "realtime",
          "calls",
          "appointments",
          "organisation",
          "notices",
          "events",
          "calendar",
          "database",
          "status",
          "docs");

  private final Once<Response> reply;

  /**
   * @param publicUrl how the world reaches the server
   */
  public ApiDescription(URI publicUrl, String version) {
    reply = new Once<>(() -> Response.json(200, describe(publicUrl, version)));
  }

  @Override
  public Response handle(Request request) {
    return reply.get();
  }

  private static ObjectNode describe(URI publicUrl, String version) {
    ObjectNode description = JSON.createObjectNode();
    FILES.forEach(file -> merge(description, read(file + ".json")));
    description.withObject("/info").put("version", version);
    description.withArray("/servers").addObject().put("url", publicUrl.toString());
    ToolSchemas.all().forEach((name, schema) -> add(description, name, schema));
    return description;
  }

  private static void add(ObjectNode description, String name, Object schema) {
    merge(
        description,
        JSON.valueToTree(Map.of("components", Map.of("schemas", Map.of(name, schema)))));
  }

  private static ObjectNode read(String file) {
    try {
      return (ObjectNode) JSON.readTree(ClassPath.text(file));
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(file + " cannot be read", notJson);
    }
  }

  // Two routes may share a path, and groups may share a list; what is said twice is a mistake.
  private static void merge(ObjectNode all, ObjectNode more) {
    more.properties()
        .forEach(
            member -> {
              JsonNode known = all.get(member.getKey());
              if (known == null) {
                all.set(member.getKey(), member.getValue());
              } else if (known instanceof ObjectNode object
                  && member.getValue() instanceof ObjectNode added) {
                merge(object, added);
              } else if (known instanceof ArrayNode array
                  && member.getValue() instanceof ArrayNode added) {
                array.addAll(added);
              } else {
                throw new IllegalStateException(member.getKey() + " is described twice");
              }
            });
  }
}
