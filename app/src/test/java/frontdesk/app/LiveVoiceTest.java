package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
import frontdesk.accounts.VoiceMode;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.persistence.jdbi.JdbiVoiceModes;
import frontdesk.scheduling.Demo;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.FakeSession;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page, this server and OpenAI's part, over real sockets. */
class LiveVoiceTest {
  private static final String BOOKING =
      "{\"title\":\"Consultation\",\"start_time\":\"2026-12-20T14:00:00Z\","
          + "\"end_time\":\"2026-12-20T15:00:00Z\",\"attendee_email\":\"user@example.com\"}";

  private final FakeOpenAi openAi =
      FakeOpenAi.start(0, Clock.systemUTC()).hearsSentencesOf(Duration.ofMillis(100));
  private final RunningDesk desk = RunningDesk.speakingBy(VoiceDesk.at(openAi));

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
  }

  private JsonNode session() {
    return RunningDesk.parsed(
        desk.post("/api/realtime/session", "{\"org_id\":\"org_demo_001\"}").body());
  }

  private VoicePage page() {
    return VoicePage.open(desk, session().path("client_secret").asText());
  }

  private static List<String> types(FakeSession session) {
    return session.received().stream().map(event -> event.path("type").asText()).toList();
  }

  private JsonNode call(JsonNode session) {
    return RunningDesk.parsed(desk.get("/api/calls/" + session.path("call_id").asText()).body());
  }

  @Test
  @Complaint("no Java client for Realtime")
  void a_caller_books_by_talking_and_the_server_carries_it_out() throws Exception {
    openAi.nextPlays(
        Play.of(
            Turn.turn()
                .hears("I'd like a consultation")
                .calls("call_1", "create_appointment", BOOKING),
            Turn.turn().says("You are booked")));

    try (VoicePage page = page()) {
      page.speaks();
      page.awaits("response.output_audio_transcript.done");
    }

    FakeSession session = openAi.awaitSession(1);
    Map<String, List<String>> outputs = session.outputs();
    assertThat(outputs).containsOnlyKeys("call_1");
    assertThat(outputs.get("call_1")).hasSize(1).first().asString().contains("\"success\":true");
    assertThat(session.errors()).isEmpty();
    assertThat(types(session))
        .containsExactly("session.update", "conversation.item.create", "response.create");
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void one_appointment_comes_of_it_though_the_caller_interrupts_and_the_page_answers_too()
      throws Exception {
    openAi.nextPlays(
        Play.of(
            Turn.turn()
                .hears("A consultation, please")
                .calls("call_1", "create_appointment", BOOKING)
                .interrupted()
                .thenCallerSays("Are you still there?"),
            Turn.turn()
                .calls("call_2", "create_appointment", BOOKING)
                .cutOff("call_3", "create_appointment", BOOKING.substring(0, 40))
                .thenCallerSays("Hello?"),
            Turn.turn().says("You are booked")));

    try (VoicePage page = ExistingPage.open(desk, session().path("client_secret").asText())) {
      page.speaks();
      page.awaits("response.output_audio_transcript.done");
      FakeSession session = openAi.awaitSession(1);
      session.awaitReceived(event -> event.toString().contains("\"call_id\":\"call_1\""));
      session.awaitReceived(event -> event.toString().contains("\"call_id\":\"call_2\""));
      assertThat(session.outputs()).containsOnlyKeys("call_1", "call_2");
      assertThat(session.outputs().values()).allSatisfy(each -> assertThat(each).hasSize(1));
      assertThat(session.errors()).isEmpty();
      assertThat(session.settings().path("instructions").asText()).contains("Today is Saturday");
    }
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void a_call_goes_on_in_another_session_which_knows_what_was_booked() throws Exception {
    openAi
        .nextPlays(
            Play.of(
                Turn.turn()
                    .hears("A consultation, please")
                    .calls("call_1", "create_appointment", BOOKING),
                Turn.turn().says("You are booked").drops()))
        .nextPlays(
            Play.of(
                Turn.turn().says("Sorry, I am back"),
                Turn.turn().hears("Am I?").calls("call_2", "create_appointment", BOOKING),
                Turn.turn().says("You are")));

    try (VoicePage page = page()) {
      page.speaks();
      page.awaits(event -> event.path("transcript").asText().equals("Sorry, I am back"));
      page.speaks();
      page.awaits(event -> event.path("transcript").asText().equals("You are"));
    }

    FakeSession next = openAi.awaitSession(2);
    assertThat(openAi.awaitSession(1).outputs()).containsOnlyKeys("call_1");
    assertThat(next.outputs()).containsOnlyKeys("call_2");
    assertThat(next.items().toString())
        .contains("A consultation, please", "The tool create_appointment was called");
    assertThat(next.errors()).isEmpty();
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void what_both_sides_said_is_in_the_calls_record_and_its_end_too() {
    openAi.nextPlays(Play.of(Turn.turn().hears("Hello").says("Good morning")));
    JsonNode session = session();

    try (VoicePage page = VoicePage.open(desk, session.path("client_secret").asText())) {
      page.speaks();
      page.awaits("response.done");
    }

    assertThat(Soon.is(() -> call(session).path("status").asText().equals("completed"))).isTrue();
    assertThat(Soon.is(() -> call(session).path("transcripts").size() == 2))
        .as(call(session).toString())
        .isTrue();
    assertThat(call(session).path("transcripts").findValuesAsText("text"))
        .containsExactly("Hello", "Good morning");
  }

  @Test
  void where_the_page_holds_the_session_it_answers_and_the_server_does_not() throws Exception {
    new JdbiVoiceModes(desk.jdbi()).decide(Demo.ORG, VoiceMode.PASS_THROUGH);
    openAi.nextPlays(
        Play.of(
            Turn.turn().calls("call_1", "create_appointment", BOOKING),
            Turn.turn().says("You are booked")));

    try (VoicePage page = ExistingPage.open(desk, session().path("client_secret").asText())) {
      page.speaks();
      page.awaits("response.output_audio_transcript.done");
    }

    FakeSession session = openAi.awaitSession(1);
    assertThat(session.outputs().get("call_1")).hasSize(1);
    assertThat(session.settings().path("instructions").asText()).isEqualTo("The page says so.");
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void a_page_hears_what_nobody_here_knows_and_answers_to_what_it_sends() throws Exception {
    openAi.nextPlays(
        Play.of(Turn.turn().sends(RunningDesk.object().put("type", "something.new")).says("Hi")));

    try (VoicePage page = page()) {
      page.awaits("session.updated");
      page.says("{'type':'something.else'}");
      page.speaks();
      page.awaits("something.new");
      assertThat(page.awaits("error").at("/error/code").asText()).isEqualTo("invalid_value");
      page.awaits("response.output_audio_transcript.done");
    }
  }

  // J10
  @Test
  void a_call_ends_when_its_organisation_is_disabled() {
    try (VoicePage page = page()) {
      page.awaits("session.updated");

      new JdbiTenants(desk.jdbi()).open(Demo.ORG, false);

      assertThat(page.closedWith()).isEqualTo(1008);
      page.awaits(event -> event.at("/error/code").asText().equals("closed"));
    }
  }

  @Test
  void a_call_ends_with_the_hour_and_the_page_is_told_so() {
    openAi.nextPlays(Play.of(Turn.turn().says("Bye").expires()));

    try (VoicePage page = page()) {
      page.speaks();

      assertThat(page.closedWith()).isEqualTo(1000);
      page.awaits(event -> event.at("/error/code").asText().equals("session_expired"));
    }
  }
}
