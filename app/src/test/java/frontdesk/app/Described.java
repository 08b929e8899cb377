package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The description as it is served. */
final class Described {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;

  private Described(JsonNode document) {
    this.document = document;
  }

  static Described by(RunningDesk desk) {
    return new Described(RunningDesk.parsed(desk.get("/openapi.json").body()));
  }

  JsonNode document() {
    return document;
  }

  List<DescribedRoute> routes() {
    List<DescribedRoute> routes = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            routes.add(
                                new DescribedRoute(
                                    this,
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
    return routes;
  }

  Stream<DescribedRoute> routesBelow(String path) {
    return routes().stream().filter(route -> route.path().startsWith(path));
  }

  /** What it refers to, if it is a reference. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Why a value does not fit a schema of this description; empty: it fits. */
  List<String> misfits(JsonNode schema, JsonNode value) {
    ObjectNode whole = new ObjectMapper().createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    return SCHEMAS.getSchema(whole, STRICT).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
