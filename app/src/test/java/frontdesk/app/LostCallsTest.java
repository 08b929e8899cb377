package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.calls.HearCalls;
import frontdesk.persistence.jdbi.JdbiHeardCalls;
import frontdesk.standins.openai.FakeOpenAi;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Live calls whose page or server is gone without a word. */
class LostCallsTest {
  private final FakeOpenAi openAi = FakeOpenAi.start(0, Clock.systemUTC());
  private final RunningDesk desk = RunningDesk.speakingBy(VoiceDesk.at(openAi));
  private final JsonNode session =
      RunningDesk.parsed(
          desk.post("/api/realtime/session", "{\"org_id\":\"org_demo_001\"}").body());

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
  }

  private VoicePage page(RunningDesk at) {
    VoicePage page = VoicePage.open(at, session.path("client_secret").asText());
    page.awaits("session.updated");
    assertThat(Soon.is(() -> heardAt().equals("now"))).isTrue();
    return page;
  }

  private String heardAt() {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT CASE WHEN heard_at > now() - INTERVAL '2 minutes' THEN 'now'"
                            + " ELSE 'before' END FROM calls WHERE call_id = :call")
                    .bind("call", session.path("call_id").asText())
                    .mapTo(String.class)
                    .findOne())
        .orElse("never");
  }

  // As another node does; what it hears itself is other calls.
  private void timePassesElsewhere() {
    desk.jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE calls SET heard_at = now() - INTERVAL '3 minutes'"));
    new HearCalls(new JdbiHeardCalls(desk.jdbi())).hear(Map.of());
  }

  private JsonNode call() {
    return RunningDesk.parsed(desk.get("/api/calls/" + session.path("call_id").asText()).body());
  }

  @Test
  void a_call_whose_page_vanished_ends_and_goes_on_when_the_page_comes_again() {
    page(desk).vanishes();

    timePassesElsewhere();
    assertThat(call().path("status").asText()).isEqualTo("completed");

    VoicePage again = page(desk);
    assertThat(call().path("status").asText()).isEqualTo("in_progress");

    again.close();
    assertThat(Soon.is(() -> call().path("status").asText().equals("completed"))).isTrue();
  }

  @Test
  void a_call_whose_server_stopped_ends_if_nobody_takes_it_up() {
    RunningDesk stopping = desk.another();
    try (VoicePage page = page(stopping)) {
      stopping.close();
      assertThat(page.closedWith()).isEqualTo(1001);
    }

    timePassesElsewhere();

    assertThat(call().path("status").asText()).isEqualTo("completed");
  }
}
