package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.zapier.FakeZapier;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures, as Prometheus reads them. */
class MetricsTest {
  private static String figures(RunningDesk desk) {
    return desk.get("/metrics").body();
  }

  // K5
  @Test
  void a_booking_a_repeat_and_what_waits_for_a_person_are_in_the_figures() {
    try (FakeZapier zapier = FakeZapier.start();
        RunningDesk desk = RunningDesk.passingOnTo(zapier.url())) {
      zapier.faults().onAll().answer(410);
      desk.execute(Guide.REQUEST);
      desk.execute(Guide.REQUEST);
      desk.get("/no/such/jane@example.com");

      assertThat(figures(desk))
          .contains(
              "frontdesk_database_up 1.0",
              "frontdesk_database_connections{state=\"active\"}",
              "frontdesk_outbox_notices{stage=\"GONE\",waits_for=\"person\"} 1.0",
              "frontdesk_tool_call_duration_seconds_count{result=",
              "route=\"/api/execute-intent\",status=\"200\"} 2",
              "route=\"none\",status=\"404\"} 1",
              "jvm_memory_used_bytes",
              "frontdesk_build_info{version=\"development\"} 1")
          // V9, J21: nobody's address and no id is a label.
          .doesNotContain("example.com", "org_demo_001", "55edb94050823c87");
    }
  }

  // J21
  @Test
  void figures_are_shown_to_whoever_knows_their_key_and_to_nobody_else() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      HttpResponse<String> stranger = desk.get("/metrics");

      assertThat(stranger.statusCode()).isEqualTo(401);
      assertThat(stranger.body()).doesNotContain("frontdesk_");
    }
  }
}
