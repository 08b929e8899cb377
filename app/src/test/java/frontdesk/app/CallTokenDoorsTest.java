package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page may do with the token that its call began with, and what it may not. */
class CallTokenDoorsTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(
              Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key")),
          clock);

  @AfterEach
  void close() {
    desk.close();
  }

  private HttpResponse<String> post(String path, String token, String body) {
    return RunningDesk.send(
        desk.request(path)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode started() {
    HttpResponse<String> answer =
        post("/api/call/start", "api-key", "{\"org_id\":\"org_demo_001\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningDesk.parsed(answer.body());
  }

  private static String said(String call) {
    return "{\"call_id\":\"" + call + "\",\"speaker\":\"user\",\"text\":\"Hello\"}";
  }

  private static String booking(String call) {
    return Guide.REQUEST.replace("call_abc123", call);
  }

  @Test
  void in_its_own_call_it_may_use_tools_and_tell_what_was_said() {
    JsonNode call = started();
    String token = call.path("call_token").asText();
    String id = call.path("call_id").asText();

    assertThat(post("/api/call/transcript", token, said(id)).statusCode()).isEqualTo(200);
    JsonNode booked =
        RunningDesk.parsed(
            post(
                    "/api/execute-intent",
                    token,
                    Guide.REQUEST.replace("\"call_id\": \"call_abc123\",", ""))
                .body());
    assertThat(booked.path("success").asBoolean()).isTrue();
    assertThat(post("/api/call/end", token, "{\"call_id\":\"" + id + "\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void in_another_call_it_may_nothing() {
    String token = started().path("call_token").asText();
    String other = started().path("call_id").asText();

    assertThat(post("/api/call/transcript", token, said(other)).statusCode()).isEqualTo(404);
    assertThat(post("/api/call/end", token, "{\"call_id\":\"" + other + "\"}").statusCode())
        .isEqualTo(404);
    JsonNode refused =
        RunningDesk.parsed(post("/api/execute-intent", token, booking(other)).body());
    assertThat(refused.path("success").asBoolean()).isFalse();
    assertThat(desk.count("appointments")).isZero();
  }

  @Test
  void everywhere_else_it_is_as_good_as_nothing() {
    String token = started().path("call_token").asText();

    assertThat(post("/api/call/start", token, "{\"org_id\":\"org_demo_001\"}").statusCode())
        .isEqualTo(401);
    assertThat(post("/vapi/webhook", token, "{}").statusCode()).isEqualTo(401);
    HttpRequest.Builder calls =
        desk.request("/api/calls").header("Authorization", "Bearer " + token).GET();
    assertThat(RunningDesk.send(calls).statusCode()).isEqualTo(401);
  }

  @Test
  void it_ends_and_is_taken_on_every_node_until_then() {
    JsonNode call = started();
    String body = said(call.path("call_id").asText());
    String token = call.path("call_token").asText();
    try (RunningDesk other = desk.another()) {
      assertThat(
              RunningDesk.send(
                      other
                          .request("/api/call/transcript")
                          .header("Authorization", "Bearer " + token)
                          .POST(BodyPublishers.ofString(body)))
                  .statusCode())
          .isEqualTo(200);
    }

    clock.advance(Duration.ofMinutes(66));

    assertThat(post("/api/call/transcript", token, body).statusCode()).isEqualTo(401);
  }

  @Test
  void one_that_was_made_up_makes_no_key_and_one_that_is_asked_for_does(@TempDir Path folder) {
    Settings set =
        RunningDesk.settings(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"));
    Settings withoutKeys =
        SettingsFixture.like(set).data(folder).sealingKeys(Optional.empty()).build();
    try (RunningDesk other = RunningDesk.on(withoutKeys, clock)) {
      HttpRequest.Builder madeUp =
          other
              .request("/api/execute-intent")
              .header("Authorization", "Bearer fdc.12345678.YQ.YQ")
              .POST(BodyPublishers.ofString(Guide.REQUEST));
      assertThat(RunningDesk.send(madeUp).statusCode()).isEqualTo(401);
      assertThat(folder).isEmptyDirectory();

      HttpRequest.Builder start =
          other
              .request("/api/call/start")
              .header("Authorization", "Bearer api-key")
              .POST(BodyPublishers.ofString("{\"org_id\":\"org_demo_001\"}"));
      assertThat(RunningDesk.send(start).statusCode()).isEqualTo(200);
      assertThat(folder).isNotEmptyDirectory();
    }
  }
}
