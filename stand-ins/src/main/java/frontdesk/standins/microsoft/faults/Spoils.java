package frontdesk.standins.microsoft.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;
import frontdesk.standins.wire.Transmission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Ways to spoil a healthy answer. */
final class Spoils {
  private Spoils() {}

  static Answer truncated(Answer usual, Request request) {
    return usual.withBody(Arrays.copyOf(usual.body(), usual.body().length / 2));
  }

  static Answer malformed(Answer usual, Request request) {
    return usual.withBody("{\"value\": [}".getBytes(UTF_8));
  }

  static Answer withoutId(Answer usual, Request request) {
    return changed(
        usual,
        body -> {
          body.remove("id");
          for (JsonNode item : body.path("value")) {
            ((ObjectNode) item).remove("id");
          }
        });
  }

  static Answer gzipped(Answer usual, Request request) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(usual.body());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return usual.withBody(packed.toByteArray()).with("Content-Encoding", "gzip");
  }

  static Answer marked(Answer usual, Request request) {
    return usual.withBody(("\uFEFF" + usual.text()).getBytes(UTF_8));
  }

  static Answer giant(Answer usual, int megabytes) {
    String event =
        """
        ,{"id":"giant","subject":"%s","showAs":"free","isAllDay":false,"isCancelled":false,
        "type":"singleInstance","sensitivity":"normal",
        "start":{"dateTime":"2026-01-01T00:00:00.0000000","timeZone":"UTC"},
        "end":{"dateTime":"2026-01-01T00:30:00.0000000","timeZone":"UTC"}}"""
            .formatted("x".repeat(700));
    byte[] unit = event.getBytes(UTF_8);
    byte[] start = ("{\"value\":[" + event.substring(1)).getBytes(UTF_8);
    long times = megabytes * 1024L * 1024L / unit.length;
    return usual.sent(Transmission.giant(start, unit, times, "]}".getBytes(UTF_8)));
  }

  static Answer oneMorePage(Answer usual, Request request) {
    int skip = Integer.parseInt(request.query().getOrDefault("$skip", "0"));
    return nextLink(usual, page(request, skip + 10));
  }

  static Answer samePage(Answer usual, Request request) {
    int skip = Integer.parseInt(request.query().getOrDefault("$skip", "0"));
    return nextLink(usual, page(request, skip));
  }

  static Answer emptyPage(Answer usual, Request request) {
    return nextLink(changed(usual, body -> body.putArray("value")), page(request, 0));
  }

  static Answer nextLink(Answer usual, String url) {
    return changed(usual, body -> body.put("@odata.nextLink", url));
  }

  static Answer withoutRefreshToken(Answer usual, Request request) {
    return changed(usual, body -> body.remove("refresh_token"));
  }

  static Answer withScope(Answer usual, String scopes) {
    return changed(usual, body -> body.put("scope", scopes));
  }

  private static String page(Request request, int skip) {
    Map<String, String> query = new LinkedHashMap<>(request.query());
    query.put("$skip", String.valueOf(skip));
    return "http://"
        + request.header("host").orElse("127.0.0.1")
        + request.path()
        + "?"
        + Form.encode(query);
  }

  private static Answer changed(Answer usual, Consumer<ObjectNode> change) {
    ObjectNode body = Json.parse(usual.text()).orElseGet(Json::object);
    change.accept(body);
    return usual.withBody(Json.bytes(body));
  }
}
