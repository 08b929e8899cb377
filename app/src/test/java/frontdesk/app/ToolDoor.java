package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The two ways to ask for a tool, with what must hold of each answer whatever was sent. */
enum ToolDoor {
  EXECUTE("/api/execute-intent") {
    @Override
    String body(String tool, String arguments) {
      return """
          {"tool_name":"%s","call_id":"call_1","tool_args":%s}"""
          .formatted(tool, arguments);
    }

    @Override
    String said(JsonNode reply) {
      return reply.path("message").asText("")
          + reply.path("clarification").asText("")
          + reply.path("error").asText("");
    }

    @Override
    String booking(String title, String email) {
      return body(
          "create_appointment",
          """
          {"title":"%s","start_time":"2026-11-24T14:00:00Z","end_time":"2026-11-24T14:30:00Z",
           "attendee_email":"%s"}"""
              .formatted(title, email));
    }
  },

  VAPI("/vapi/webhook") {
    @Override
    String body(String tool, String arguments) {
      return """
          {"message":{"type":"tool-calls","toolCallList":[
           {"id":"tool_1","function":{"name":"%s","arguments":%s}}]}}"""
          .formatted(tool, arguments);
    }

    @Override
    String said(JsonNode reply) {
      JsonNode result = reply.path("results").path(0);
      return result.path("result").asText("") + result.path("error").asText("");
    }

    @Override
    String booking(String title, String email) {
      return body(
          "set_appointment",
          """
          {"property_address":"12 Oak Street","start_time":"2026-11-24T09:00:00",
           "attendee_name":"%s","attendee_email":"%s"}"""
              .formatted(title, email));
    }
  };

  /** Half of what the catalogue allows the worst of them. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String path;

  ToolDoor(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  abstract String body(String tool, String arguments);

  abstract String said(JsonNode reply);

  /** A good booking of a Tuesday morning with what is put into it. */
  abstract String booking(String title, String email);

  HttpResponse<String> post(RunningDesk desk, String body) {
    return post(desk, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(RunningDesk desk, byte[] body) {
    long start = System.nanoTime();
    HttpResponse<String> answer =
        RunningDesk.send(desk.request(path).POST(BodyPublishers.ofByteArray(body)));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    assertThat(RunningDesk.parsed(answer.body()).isObject()).isTrue();
    assertTellsNothingOfTheInside(answer.body());
    return answer;
  }

  /** What is said to the caller, who is answered with 200. */
  String said(RunningDesk desk, String body) {
    HttpResponse<String> answer = post(desk, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String said = said(RunningDesk.parsed(answer.body()));
    assertThat(said)
        .isNotBlank()
        .hasSizeLessThan(1_000)
        .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");
    return said;
  }

  // J23
  static void assertTellsNothingOfTheInside(String body) {
    assertThat(body)
        .doesNotContainPattern(
            "(?i)exception|\\bat [a-z]+(\\.\\w+)+\\(|java\\.|jackson|jetty|javalin")
        .doesNotContainPattern("(?i)select .* from|insert into|postgres|org_id = ")
        .doesNotContain(System.getProperty("user.dir"), "frontdesk.");
  }
}
