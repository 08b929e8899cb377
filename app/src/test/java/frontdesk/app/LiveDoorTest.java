package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.JdbiAllowances;
import frontdesk.scheduling.Demo;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Route;
import frontdesk.standins.openai.Turn;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets a live session, and what those are told who do not. */
class LiveDoorTest {
  private static final String ASK = "{\"org_id\":\"org_demo_001\"}";

  private final FakeOpenAi openAi =
      FakeOpenAi.start(0, Clock.systemUTC()).hearsSentencesOf(Duration.ofMillis(100));
  private final RunningDesk desk = RunningDesk.speakingBy(VoiceDesk.at(openAi));

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
  }

  private static JsonNode asked(RunningDesk desk) {
    return RunningDesk.parsed(desk.post("/api/realtime/session", ASK).body());
  }

  private static String secret(RunningDesk desk) {
    return asked(desk).path("client_secret").asText();
  }

  private static String code(VoicePage page) {
    return page.awaits("error").at("/error/code").asText();
  }

  @Test
  void a_session_is_prepared_at_openai_with_instructions_and_tools_of_ours() {
    JsonNode answer = asked(desk);

    ObjectNode made = openAi.requests(Route.CREATE_SECRET).get(0).json();
    assertThat(made.at("/session/instructions").asText()).contains("Today is Saturday");
    assertThat(made.at("/session/tools").findValuesAsText("name")).contains("create_appointment");
    assertThat(made.at("/session/audio/input/transcription/model").asText()).isNotBlank();
    assertThat(answer.path("client_secret").asText()).startsWith("fdc.");
    assertThat(answer.path("expires_at").isIntegralNumber()).isTrue();
    assertThat(answer.at("/session_config/tools").size())
        .isEqualTo(made.at("/session/tools").size());
    assertThat(answer.toString()).doesNotContain(FakeOpenAi.KEY, "ek_");
  }

  @Test
  void without_a_key_it_is_said_what_is_missing() {
    try (RunningDesk mute = RunningDesk.open()) {
      HttpResponse<String> answer = mute.post("/api/realtime/session", ASK);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("OPENAI_API_KEY");
    }
  }

  @Test
  void a_wrong_key_is_the_operators_business_at_the_route_and_at_the_socket() {
    try (RunningDesk wrong =
        desk.another(
            RunningDesk.with(
                RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()),
                VoiceDesk.with(openAi, "sk-wrong")))) {
      assertThat(wrong.post("/api/realtime/session", ASK).statusCode()).isEqualTo(502);

      try (VoicePage page = VoicePage.open(wrong, secret(desk))) {
        assertThat(code(page)).isEqualTo("upstream_key");
        assertThat(page.closedWith()).isEqualTo(1011);
      }
    }
  }

  @Test
  void where_openai_has_no_room_the_page_is_told_to_come_again() {
    openAi.faults().on(Route.CREATE_SECRET).retryAfter("7").answer(429);
    HttpResponse<String> refused = desk.post("/api/realtime/session", ASK);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("8");

    openAi.faults().on(Route.CONNECT).answer(429);
    try (VoicePage page = VoicePage.open(desk, secret(desk))) {
      assertThat(code(page)).isEqualTo("rate_limit_exceeded");
      assertThat(page.closedWith()).isEqualTo(1013);
    }
  }

  @Test
  void a_wrong_token_is_told_so_on_the_socket() {
    for (String wrong : new String[] {"", "x", "fdc.a.b.c", secret(desk) + "x"}) {
      try (VoicePage page = VoicePage.open(desk, wrong)) {
        assertThat(code(page)).isEqualTo("invalid_token");
        assertThat(page.closedWith()).isEqualTo(1008);
      }
    }
  }

  @Test
  void a_token_ends() {
    SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
    try (RunningDesk later =
        RunningDesk.on(
            RunningDesk.with(
                RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()),
                VoiceDesk.at(openAi)),
            clock)) {
      String token = secret(later);
      clock.advance(Duration.ofMinutes(66));

      try (VoicePage page = VoicePage.open(later, token)) {
        assertThat(page.closedWith()).isEqualTo(1008);
      }
    }
  }

  private static WebSocket.Builder from(String origin) {
    WebSocket.Builder builder = VoicePage.browser();
    return origin.isEmpty() ? builder : builder.header("Origin", origin);
  }

  private int refusal(String origin) {
    return refusal(desk, origin);
  }

  private static int refusal(RunningDesk desk, String origin) {
    try {
      from(origin)
          .buildAsync(
              VoicePage.address(desk, "?client_secret=" + secret(desk)),
              new WebSocket.Listener() {})
          .join()
          .abort();
      return 101;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  // J20
  @Test
  void pages_of_others_and_what_names_no_page_get_no_socket() {
    assertThat(refusal("https://evil.example")).isEqualTo(403);
    assertThat(refusal("null")).isEqualTo(403);
    assertThat(refusal("")).isEqualTo(403);
    assertThat(refusal(VoicePage.ORIGIN)).isEqualTo(101);
    assertThat(refusal("https://example.com")).isEqualTo(101);
  }

  // J20
  @Test
  void programs_that_are_no_browsers_get_one_where_the_operator_lets_them() {
    Settings usual = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    try (RunningDesk open = desk.another(RunningDesk.with(usual, VoiceDesk.toPrograms(openAi)))) {
      assertThat(refusal(open, "")).isEqualTo(101);
      assertThat(refusal(open, "https://evil.example")).isEqualTo(403);
    }
  }

  @Test
  void a_token_may_come_as_a_protocol_so_that_it_is_in_no_address() {
    WebSocket socket =
        from(VoicePage.ORIGIN)
            .subprotocols("realtime", "openai-insecure-api-key." + secret(desk))
            .buildAsync(VoicePage.address(desk, ""), new WebSocket.Listener() {})
            .join();

    assertThat(socket.getSubprotocol()).isEqualTo("realtime");
    socket.abort();
  }

  @Test
  void whoever_misbehaves_is_told_how_and_nobody_else_notices() {
    openAi.plays(() -> Play.of(Turn.turn().says("One"), Turn.turn().says("Two")));
    try (VoicePage good = VoicePage.open(desk, secret(desk))) {
      good.speaks();
      good.awaits(event -> event.path("transcript").asText().equals("One"));

      try (VoicePage bytes = VoicePage.open(desk, secret(desk))) {
        bytes.awaits("session.updated");
        bytes.saysBytes();
        assertThat(bytes.closedWith()).isEqualTo(1003);
      }
      try (VoicePage garbage = VoicePage.open(desk, secret(desk))) {
        garbage.awaits("session.updated");
        garbage.saysText("hello");
        assertThat(code(garbage)).isEqualTo("invalid_json");
      }
      try (VoicePage huge = VoicePage.open(desk, secret(desk))) {
        huge.awaits("session.updated");
        huge.says("{'type':'input_audio_buffer.append','audio':'" + "A".repeat(1 << 20) + "'}");
        assertThat(huge.closedWith()).isEqualTo(1009);
      }

      good.speaks();
      good.awaits(event -> event.path("transcript").asText().equals("Two"));
    }
  }

  @Test
  void a_page_that_comes_again_takes_the_call_over() {
    String token = secret(desk);
    try (VoicePage first = VoicePage.open(desk, token)) {
      first.awaits("session.updated");
      try (VoicePage second = VoicePage.open(desk, token)) {
        assertThat(code(first)).isEqualTo("replaced");
        assertThat(first.closedWith()).isEqualTo(1008);
        second.awaits("session.updated");
      }
    }
  }

  // J24
  @Test
  void a_page_that_comes_again_too_often_is_told_so_and_the_call_that_it_has_goes_on() {
    JsonNode session = asked(desk);
    String token = session.path("client_secret").asText();
    try (VoicePage first = VoicePage.open(desk, token)) {
      first.awaits("session.updated");
      new JdbiAllowances(desk.jdbi(), Rates.SPAN)
          .take(
              Demo.ORG,
              "live:" + session.path("call_id").asText(),
              Rates.OF_ONES_OPENINGS,
              Rates.OF_ONES_OPENINGS);
      try (VoicePage second = VoicePage.open(desk, token)) {
        assertThat(code(second)).isEqualTo("rate_limit_exceeded");
        assertThat(second.closedWith()).isEqualTo(1013);
      }
      assertThat(first.heard()).noneMatch(event -> event.path("type").asText().equals("error"));
    }
  }

  @Test
  void a_server_that_stops_tells_its_pages() {
    RunningDesk stopping = desk.another();
    try (VoicePage page = VoicePage.open(stopping, secret(desk))) {
      page.awaits("session.updated");

      stopping.close();

      assertThat(page.closedWith()).isEqualTo(1001);
    }
  }
}
