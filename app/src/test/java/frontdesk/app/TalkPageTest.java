package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.VoiceMode;
import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VoiceAccess;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.persistence.jdbi.JdbiVoiceModes;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Turn;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page on which people talk with the desk, by its form. */
class TalkPageTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final UserId DESK = new UserId("front_desk");
  private static final String TIMES =
      "{\"title\":\"Viewing\",\"start_time\":\"2026-12-01T16:00:00Z\","
          + "\"end_time\":\"2026-12-01T16:30:00Z\",\"attendee_email\":\"user@example.com\"}";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeOpenAi openAi = FakeOpenAi.start(0, Clock.systemUTC());
  private final RunningDesk desk = RunningDesk.on(settings(VoiceDesk.at(openAi)), clock);

  private static Settings settings(VoiceAccess voice) {
    return RunningDesk.with(
        RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k")), voice);
  }

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
  }

  private ConsoleBrowser member(Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, role, host);
  }

  private ConsoleBrowser owner() {
    return member(Role.OWNER, Optional.empty());
  }

  private void registered(String assistant, UserId host) {
    Line line = new Line(Line.Kind.ASSISTANT, assistant);
    new JdbiLines(desk.jdbi()).register(Demo.ORG, new Registered(line, host, false));
  }

  private static JsonNode begun(ConsoleBrowser browser, String assistant) {
    browser.get("/console/talk");
    HttpResponse<String> answer =
        browser.post("/console/talk/begin", Map.of("assistant", assistant));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningDesk.parsed(answer.body());
  }

  private String hostOfBooking(String token) {
    openAi.hearsSentencesOf(Duration.ofMillis(100));
    openAi.nextPlays(
        Play.of(
            Turn.turn().calls("call_1", "create_appointment", TIMES), Turn.turn().says("Done")));
    try (VoicePage page = VoicePage.open(desk, token)) {
      page.speaks();
      page.awaits("response.output_audio_transcript.done");
    }
    return desk.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT host_id FROM appointments").mapTo(String.class).one());
  }

  @Test
  void the_page_says_that_it_books_for_real_and_may_run_and_ask_nothing_but_ours() {
    HttpResponse<String> page = owner().get("/console/talk");

    assertThat(page.body()).contains("This is a real call.");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .endsWith("connect-src 'self' wss://example.com");
  }

  @Test
  void whoever_may_change_things_gets_what_opens_the_line_of_one_call() {
    JsonNode begun = begun(owner(), "");

    assertThat(hostOfBooking(begun.path("token").asText())).isEqualTo(DESK.value());
    assertThat(begun.path("call").asText()).isNotBlank();
  }

  @Test
  void who_speaks_as_an_assistants_caller_reaches_whom_it_is_registered_for() {
    registered("asst-1", PETE);
    ConsoleBrowser owner = owner();
    assertThat(owner.get("/console/talk").body()).contains("asst-1, for pete_admin");

    JsonNode begun = begun(owner, "asst-1");

    assertThat(hostOfBooking(begun.path("token").asText())).isEqualTo(PETE.value());
  }

  @Test
  void a_manager_speaks_with_their_own_hosts_assistants_and_reaches_nobody_else() {
    registered("asst-1", PETE);
    registered("asst-2", DESK);
    ConsoleBrowser manager = member(Role.MANAGER, Optional.of(PETE));

    assertThat(manager.get("/console/talk").body()).contains("asst-1").doesNotContain("asst-2");
    assertThat(manager.post("/console/talk/begin", Map.of("assistant", "asst-2")).statusCode())
        .isEqualTo(404);
    assertThat(hostOfBooking(begun(manager, "").path("token").asText())).isEqualTo(PETE.value());
  }

  @Test
  void who_may_only_look_is_told_so_and_begins_no_call() {
    ConsoleBrowser viewer = member(Role.VIEWER, Optional.empty());

    assertThat(viewer.get("/console/talk").body())
        .contains("A call from this page books for real. Ask an owner")
        .doesNotContain("<script", "name=\"assistant\"");
    assertThat(viewer.post("/console/talk/begin", Map.of()).statusCode()).isEqualTo(403);
    assertThat(openAi.requests()).isEmpty();
  }

  @Test
  void an_assistant_that_is_not_theirs_is_as_good_as_not_there() {
    ConsoleBrowser owner = owner();
    owner.get("/console/talk");

    HttpResponse<String> answer =
        owner.post("/console/talk/begin", Map.of("assistant", "<script>"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no such assistant.").doesNotContain("<script>");
    assertThat(
            new JdbiAudit(desk.jdbi())
                .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 10).stream()
                    .map(entry -> entry.what() + " " + entry.subject()))
        .contains("foreign_id assistant");
  }

  @Test
  void a_form_that_another_site_made_begins_no_call() {
    ConsoleBrowser owner = owner();
    owner.get("/console/talk");

    assertThat(
            owner.from("https://evil.example").post("/console/talk/begin", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(owner.from("https://example.com").withKey("0").post("/console/talk/begin", Map.of()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    assertThat(openAi.requests()).isEmpty();
  }

  @Test
  void a_key_that_is_refused_is_said_in_words_of_ours() {
    try (RunningDesk wrong = desk.another(settings(VoiceDesk.with(openAi, "wrong")))) {
      ConsoleBrowser owner =
          ConsoleBrowser.member(wrong, clock, Demo.ORG, Role.OWNER, Optional.empty());
      owner.get("/console/talk");

      HttpResponse<String> answer = owner.post("/console/talk/begin", Map.of());

      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(RunningDesk.parsed(answer.body()).path("detail").asText())
          .isEqualTo(
              "The voice service refuses this server's key: its operator has to set"
                  + " OPENAI_API_KEY.");
    }
  }

  @Test
  void without_a_key_the_page_says_what_to_set() {
    try (RunningDesk silent = desk.another(settings(VoiceAccess.NONE))) {
      ConsoleBrowser owner =
          ConsoleBrowser.member(silent, clock, Demo.ORG, Role.OWNER, Optional.empty());

      assertThat(owner.get("/console/talk").body())
          .contains("Nobody can talk here yet.", "OPENAI_API_KEY")
          .doesNotContain("<script");
    }
  }

  @Test
  void where_pages_hold_their_sessions_themselves_the_page_says_what_to_do() {
    new JdbiVoiceModes(desk.jdbi()).decide(Demo.ORG, VoiceMode.PASS_THROUGH);

    assertThat(owner().get("/console/talk").body()).contains("./run voice ORG server");
  }

  @Test
  void another_organisations_assistants_are_not_seen() {
    registered("asst-1", PETE);
    OrgId other = new OrgId("org_other");
    GivenCredentials.in(desk).organisation(other);

    assertThat(
            ConsoleBrowser.member(desk, clock, other, Role.OWNER, Optional.empty())
                .get("/console/talk")
                .body())
        .contains("This is a real call.")
        .doesNotContain("asst-1");
  }

  @Test
  void with_a_public_key_assistants_are_called_by_vapi_too_and_only_then_its_hosts_are_allowed() {
    registered("asst-1", PETE);
    VapiInPage vapi = new VapiInPage(URI.create("https://api.vapi.ai"), "public-key");
    Settings set = settings(VoiceAccess.NONE);
    Settings withKey = SettingsFixture.like(set).vapi(set.vapi().withPages(vapi)).build();
    try (RunningDesk other = desk.another(withKey)) {
      ConsoleBrowser owner =
          ConsoleBrowser.member(other, clock, Demo.ORG, Role.OWNER, Optional.empty());

      HttpResponse<String> page = owner.get("/console/talk");

      assertThat(page.body())
          .contains("data-vapi-key=\"public-key\"", "value=\"vapi:asst-1\"")
          .doesNotContain("This page (whoever is set up");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self' https://c.daily.co;", "https://api.vapi.ai")
          .doesNotContain("unsafe");
      assertThat(
              owner
                  .get("/console/notices")
                  .headers()
                  .firstValue("Content-Security-Policy")
                  .orElseThrow())
          .doesNotContain("daily", "vapi");
    }
  }
}
