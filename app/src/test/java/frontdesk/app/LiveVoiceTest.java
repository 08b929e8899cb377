package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
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
    assertThat(session.received().stream().map(it -> it.path("type").asText()))
        .containsExactly("session.update", "conversation.item.create", "response.create");
    assertThat(desk.count("appointments")).isEqualTo(1);
  }
}
