package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.Demo;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is rolled out: until a moment, messages without it are answered, and told by name. */
class GraceTest {
  private static final String UNTIL = "2026-12-01T18:00:00Z";
  private static final String BEFORE = "2026-12-01T17:59:59.999Z";
  private static final String SHOWINGS =
      "{\"message\":{\"type\":\"status-update\",\"assistant\":{\"id\":\"a-1\",\"name\":\"Showings\"}}}";
  private static final String ASK =
      "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"assistantId\":\"a-2\"},\"toolCallList\":[{\"id\":\"t\","
          + "\"function\":{\"name\":\"get_availability\",\"arguments\":{}}}]}}";

  private static Settings settings(Optional<String> graceUntil) {
    return RunningDesk.settings(
        new VapiAccess(
            Optional.empty(),
            Optional.of("vapi-secret"),
            Optional.of("the-one-before"),
            graceUntil.map(Instant::parse)),
        Optional.of("api-key"));
  }

  private static RunningDesk at(Clock clock) {
    return RunningDesk.on(settings(Optional.of(UNTIL)), clock);
  }

  private static HttpRequest.Builder message(RunningDesk desk, String body) {
    return desk.request("/vapi/webhook").POST(BodyPublishers.ofString(body));
  }

  private static List<String> named(LogLines logs) {
    return logs.lines().stream().filter(line -> line.contains("still has no secret")).toList();
  }

  @Test
  void before_the_moment_messages_without_the_secret_are_answered_and_told_by_name() {
    try (LogLines logs = new LogLines();
        RunningDesk desk = at(new SettableClock(BEFORE))) {
      assertThat(desk.vapi(SHOWINGS)).isEqualTo(RunningDesk.parsed("{}"));
      assertThat(desk.vapi(SHOWINGS)).isEqualTo(RunningDesk.parsed("{}"));
      assertThat(desk.vapi(ASK).at("/results/0/result").asText()).startsWith("I have ");

      assertThat(named(logs))
          .containsExactly(
              "assistant \"Showings\" (a-1) still has no secret; 1 message without it so far,"
                  + " refused from 2026-12-01T18:00:00Z on",
              "assistant a-2 still has no secret; 1 message without it so far,"
                  + " refused from 2026-12-01T18:00:00Z on");
    }
  }

  // J10
  @Test
  void of_an_organisation_that_is_disabled_meanwhile_nothing_is_kept() {
    try (RunningDesk desk = at(new SettableClock(BEFORE))) {
      new JdbiTenants(desk.jdbi()).open(Demo.ORG, false);

      desk.vapi(
          "{\"message\":{\"type\":\"status-update\",\"status\":\"in-progress\","
              + "\"call\":{\"id\":\"call-7\"}}}");

      assertThat(desk.count("calls")).isZero();
    }
  }

  @Test
  void at_the_moment_they_are_refused_without_a_restart() {
    SettableClock clock = new SettableClock(BEFORE);
    try (LogLines logs = new LogLines();
        RunningDesk desk = at(clock)) {
      clock.set(UNTIL);

      HttpResponse<String> refused = RunningDesk.send(message(desk, SHOWINGS));
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo("{}");
      clock.set("2027-01-01T00:00:00Z");
      assertThat(RunningDesk.send(message(desk, SHOWINGS)).statusCode()).isEqualTo(401);
      assertThat(named(logs)).isEmpty();
    }
  }

  @Test
  void the_secret_before_is_taken_too_while_assistants_get_the_other_one() {
    try (RunningDesk desk = RunningDesk.on(settings(Optional.empty()), new SettableClock(BEFORE))) {
      for (String secret : List.of("vapi-secret", "the-one-before")) {
        HttpRequest.Builder known = message(desk, SHOWINGS).header("X-Vapi-Secret", secret);
        assertThat(RunningDesk.send(known).statusCode()).isEqualTo(200);
      }
      HttpRequest.Builder wrong = message(desk, SHOWINGS).header("X-Vapi-Secret", "before-that");
      assertThat(RunningDesk.send(wrong).statusCode()).isEqualTo(401);
      assertThat(RunningDesk.send(message(desk, SHOWINGS)).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void who_knows_the_secret_is_never_told_by_name() {
    SettableClock clock = new SettableClock(BEFORE);
    try (LogLines logs = new LogLines();
        RunningDesk desk = at(clock)) {
      for (String now : List.of(BEFORE, UNTIL)) {
        clock.set(now);
        for (HttpRequest.Builder known :
            List.of(
                message(desk, SHOWINGS).header("X-Vapi-Secret", "vapi-secret"),
                message(desk, SHOWINGS).header("Authorization", "Bearer vapi-secret"))) {
          assertThat(RunningDesk.send(known).statusCode()).isEqualTo(200);
        }
      }
      assertThat(named(logs)).isEmpty();
    }
  }

  @Test
  void a_wrong_or_repeated_secret_is_refused_also_before_the_moment() {
    try (LogLines logs = new LogLines();
        RunningDesk desk = at(new SettableClock(BEFORE))) {
      for (HttpRequest.Builder wrong :
          List.of(
              message(desk, SHOWINGS).header("X-Vapi-Secret", "an-old-secret"),
              message(desk, SHOWINGS).header("Authorization", "Bearer an-old-secret"),
              message(desk, SHOWINGS).header("Authorization", "Basic vapi-secret"),
              message(desk, SHOWINGS)
                  .header("X-Vapi-Secret", "vapi-secret")
                  .header("X-Vapi-Secret", "vapi-secret"),
              message(desk, SHOWINGS).header("X-Vapi-Secret", "").header("X-Vapi-Secret", ""))) {
        assertThat(RunningDesk.send(wrong).statusCode()).isEqualTo(401);
      }
      assertThat(named(logs)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void the_empty_header_that_vapi_sends_without_a_secret_is_none(String value) {
    try (RunningDesk desk = at(new SettableClock(BEFORE))) {
      assertThat(
              RunningDesk.send(message(desk, SHOWINGS).header("X-Vapi-Secret", value)).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void the_other_door_knows_no_grace() {
    try (RunningDesk desk = at(new SettableClock(BEFORE))) {
      assertThat(desk.get("/api/execute-intent/stats").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void unset_the_secret_is_enforced_at_once() {
    try (RunningDesk desk = RunningDesk.on(settings(Optional.empty()), new SettableClock(BEFORE))) {
      assertThat(RunningDesk.send(message(desk, SHOWINGS)).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_server_that_starts_says_until_when_it_takes_them() {
    Settings grace = settings(Optional.of(UNTIL));

    assertThat(Banner.of(grace, 8000, Optional.of(true), new SettableClock(BEFORE)))
        .contains(
            "Vapi closed, but until 2026-12-01T18:00:00Z open to messages without the secret,");
    assertThat(Banner.of(grace, 8000, Optional.of(true), new SettableClock(UNTIL)))
        .contains("Doors: Vapi closed, API");
    assertThat(
            Banner.of(
                settings(Optional.empty()), 8000, Optional.of(true), new SettableClock(BEFORE)))
        .contains("Doors: Vapi closed, API");
  }
}
