package frontdesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of the description, and its examples as requests. */
record DescribedRoute(Described in, String method, String path, JsonNode said) {
  @Override
  public String toString() {
    return method + " " + path;
  }

  boolean takesBody() {
    return said.has("requestBody");
  }

  boolean needsCredential() {
    return !said.path("security").isEmpty();
  }

  private Stream<JsonNode> parameters() {
    return StreamSupport.stream(said.path("parameters").spliterator(), false);
  }

  JsonNode body() {
    return said.at("/requestBody/content").properties().stream()
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseGet(MissingNode::getInstance);
  }

  String bodyType() {
    return said.at("/requestBody/content").properties().stream()
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse("application/json");
  }

  /** The names that examples of what is sent have. */
  Set<String> requests() {
    Set<String> names = new TreeSet<>();
    Stream.concat(Stream.of(body()), parameters())
        .flatMap(part -> part.path("examples").properties().stream())
        .forEach(example -> names.add(example.getKey()));
    return names;
  }

  /** What a route of which nothing is asked is sent, or the example of that name. */
  HttpRequest.Builder request(RunningDesk desk, String example) {
    return send(desk, address(example), bodyType(), bodyOf(example));
  }

  /** The first example's address with another body. */
  HttpRequest.Builder with(RunningDesk desk, String type, String body) {
    return send(desk, address(anyRequest()), type, body);
  }

  HttpRequest.Builder anyRequest(RunningDesk desk) {
    return request(desk, anyRequest());
  }

  private String anyRequest() {
    return requests().stream().findFirst().orElse("");
  }

  private HttpRequest.Builder send(RunningDesk desk, String address, String type, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(desk.url(address));
    return takesBody()
        ? request.header("Content-Type", type).method(method, BodyPublishers.ofString(body))
        : request.method(method, BodyPublishers.noBody());
  }

  private String address(String example) {
    String path = this.path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : parameters().toList()) {
      JsonNode value = parameter.path("examples").path(example).path("value");
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        path = path.replace("{" + name + "}", value.asText());
      } else if (!value.isMissingNode()) {
        query.add(name + "=" + URLEncoder.encode(value.asText(), UTF_8));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private String bodyOf(String example) {
    JsonNode value = body().path("examples").path(example).path("value");
    if (value.isTextual()) {
      return value.asText();
    }
    return bodyType().equals("application/json")
        ? value.toString()
        : value.properties().stream()
            .map(
                field -> field.getKey() + "=" + URLEncoder.encode(field.getValue().asText(), UTF_8))
            .collect(Collectors.joining("&"));
  }

  JsonNode response(String status) {
    return in.resolved(said.path("responses").path(status));
  }

  /** Under which status the answer of that name is described. */
  List<String> statusOf(String example) {
    return said.path("responses").properties().stream()
        .filter(response -> examplesOf(response.getValue()).anyMatch(example::equals))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names that examples of answers have, but for those that several routes share. */
  Set<String> answers() {
    return said.path("responses").properties().stream()
        .flatMap(response -> examplesOf(response.getValue()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> examplesOf(JsonNode response) {
    return Stream.of("content", "headers")
        .flatMap(kind -> response.path(kind).properties().stream())
        .flatMap(part -> part.getValue().path("examples").properties().stream())
        .map(Map.Entry::getKey);
  }

  /** The statuses whose answer is the shared one of that name. */
  List<String> statusesOf(String shared) {
    return said.path("responses").properties().stream()
        .filter(
            response ->
                response
                    .getValue()
                    .path("$ref")
                    .asText()
                    .equals("#/components/responses/" + shared))
        .map(Map.Entry::getKey)
        .toList();
  }
}
