package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.SigningRules;
import frontdesk.scheduling.Demo;
import frontdesk.standins.zapier.FakeZapier;
import java.net.http.HttpRequest;
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

  // J4
  @Test
  void signed_messages_that_come_again_are_counted() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      String key = GivenCredentials.in(desk).signing(Demo.ORG, SigningRules.USUAL);
      String body = "{\"message\":{\"type\":\"hang\"}}";
      String timestamp = "1795262400";
      for (int i = 0; i < 3; i++) {
        HttpRequest.Builder signed =
            desk.request("/vapi/webhook/org_demo_001")
                .header("x-timestamp", timestamp)
                .header("x-signature", SignedWebhookTest.signature(key, timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(RunningDesk.send(signed).statusCode()).isEqualTo(200);
      }

      HttpRequest.Builder figures =
          desk.request("/metrics").header("Authorization", "Bearer " + RunningDesk.METRICS_KEY);
      assertThat(RunningDesk.send(figures).body())
          .contains("frontdesk_signed_messages_repeated_total 2.0");
    }
  }
}
