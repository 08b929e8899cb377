package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.FakeSession;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Turn;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that flood or do not read, over real connections, and a call beside them. */
class RudePagesTest {
  /** More than are let through while a slow machine sends them, and less than a network keeps. */
  private static final int FLOOD = 10_000;

  /** Far more sound than all buffers on the way hold. */
  private static final int FRAMES = 400;

  private static final int BYTES = 60_000;

  private final FakeOpenAi openAi =
      FakeOpenAi.start(0, Clock.systemUTC()).hearsSentencesOf(Duration.ofMillis(100));
  private final RunningDesk desk = RunningDesk.speakingBy(VoiceDesk.at(openAi));

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
  }

  private String token() {
    return RunningDesk.parsed(
            desk.post("/api/realtime/session", "{\"org_id\":\"org_demo_001\"}").body())
        .path("client_secret")
        .asText();
  }

  private static void assertTalks(VoicePage page, String sentence) {
    page.speaks();
    page.awaits(event -> event.path("transcript").asText().equals(sentence));
  }

  @Test
  void a_page_that_floods_is_told_so_and_nobody_else_notices() {
    openAi.nextPlays(Play.of(Turn.turn().says("One"), Turn.turn().says("Two")));
    try (VoicePage good = VoicePage.open(desk, token());
        VoicePage rude = opened()) {
      assertTalks(good, "One");

      rude.floods(FLOOD);

      assertThat(rude.awaits("error").at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
      assertThat(rude.closedWith()).isEqualTo(1008);
      assertTalks(good, "Two");
    }
  }

  private VoicePage opened() {
    VoicePage page = VoicePage.open(desk, token());
    page.awaits("session.updated");
    return page;
  }

  @Test
  void a_page_that_stops_reading_is_cut_off_and_nobody_else_notices() throws Exception {
    openAi
        .nextPlays(Play.of(Turn.turn().floods(FRAMES, BYTES)))
        .nextPlays(Play.of(Turn.turn().says("One"), Turn.turn().says("Two")));
    try (StalledPage rude = new StalledPage(desk, token())) {
      FakeSession session = openAi.awaitSession(1);
      session.awaitReceived("session.update");
      try (VoicePage good = opened()) {
        session.callerSays("Tell me a long story");
        assertTalks(good, "One");

        session.awaitEnd();
        rude.awaitCutOff();

        assertTalks(good, "Two");
      }
    }
  }
}
