package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.util.Map;

/** Compares an answer with what is described of it. */
final class Answered {
  private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
  private static final String SPELT = "\\w+ \\d+, \\d{4} at [0-9:]+ [AP]M UTC";
  private static final String TICKET = "ticket=[^&\"]+";
  private static final String UUID = "\"(call_)?id\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"";
  private static final String TOKEN = "\"call_token\":\"[^\"]+\"";
  private static final String SECRET = "\"client_secret\":\"[^\"]+\"";
  private static final String BRIEFING = "\"instructions\":\".*?\"tool_choice\"";
  private static final String SESSION = "\"session_id\":\"\\w*\"";
  private static final String EPOCH = "\"expires_at\":\\d+";
  private static final String ROOM = "https://vapi.daily.co/[0-9a-f]{8}";

  private Answered() {}

  /** Status, type, headers and body are as described, and the body as in the example, if any. */
  static void asDescribed(
      DescribedRoute route, String status, String example, HttpResponse<String> reply) {
    assertThat(reply.statusCode())
        .as("%s, %s: %s", route, example, reply.body())
        .isEqualTo(Integer.parseInt(status));
    JsonNode described = route.response(status);
    described
        .path("headers")
        .properties()
        .forEach(header -> headerFits(route, header, example, reply));
    if (described.path("content").isEmpty()) {
      assertThat(reply.body()).as("%s, %s", route, example).isEmpty();
    } else {
      contentFits(route, described.path("content"), example, reply);
    }
  }

  private static void headerFits(
      DescribedRoute route,
      Map.Entry<String, JsonNode> header,
      String example,
      HttpResponse<String> reply) {
    String value = reply.headers().firstValue(header.getKey()).orElse("");
    assertThat(route.in().misfits(header.getValue().path("schema"), new TextNode(value)))
        .as("%s, %s: %s is %s", route, example, header.getKey(), value)
        .isEmpty();
    JsonNode expected = header.getValue().path("examples").path(example).path("value");
    if (!expected.isMissingNode()) {
      assertThat(masked(value)).isEqualTo(masked(expected.asText()));
    }
  }

  private static void contentFits(
      DescribedRoute route, JsonNode content, String example, HttpResponse<String> reply) {
    String type = reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    assertThat(content.has(type)).as("%s, %s: %s is described", route, example, type).isTrue();
    JsonNode described = content.path(type);
    JsonNode examples = described.path("examples");
    // What several routes share has one example, whatever it is called.
    JsonNode expected =
        examples.path(example).isMissingNode() && examples.size() == 1
            ? examples.iterator().next().path("value")
            : examples.path(example).path("value");
    if (type.endsWith("json")) {
      jsonFits(route, described.path("schema"), example, expected, reply.body());
    } else {
      assertThat(reply.body()).as("%s, %s", route, example).contains(expected.asText());
    }
  }

  private static void jsonFits(
      DescribedRoute route, JsonNode schema, String example, JsonNode expected, String body) {
    JsonNode reply = RunningDesk.parsed(body);
    assertThat(route.in().misfits(schema, reply)).as("%s, %s: %s", route, example, body).isEmpty();
    if (!expected.isMissingNode()) {
      assertThat(RunningDesk.parsed(masked(reply.toString())))
          .as("%s, %s", route, example)
          .isEqualTo(RunningDesk.parsed(masked(expected.toString())));
      assertThat(route.in().misfits(schema, expected)).as("%s, %s", route, example).isEmpty();
    }
  }

  // What no clock of a test's decides, and what is drawn by lot.
  private static String masked(String text) {
    return text.replaceAll(UUID, "\"id\":\"UUID\"")
        .replaceAll(TOKEN, "\"call_token\":\"TOKEN\"")
        .replaceAll(SECRET, "\"client_secret\":\"TOKEN\"")
        .replaceAll(BRIEFING, "\"tool_choice\"")
        .replaceAll(SESSION, "\"session_id\":\"ID\"")
        .replaceAll(EPOCH, "\"expires_at\":0")
        .replaceAll(ROOM, "ROOM")
        .replaceAll(INSTANT, "INSTANT")
        .replaceAll(SPELT, "SPELT")
        .replaceAll(TICKET, "ticket=TICKET");
  }
}
