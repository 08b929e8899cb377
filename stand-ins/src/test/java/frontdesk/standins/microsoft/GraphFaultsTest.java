package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.appointment;
import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.standins.microsoft.faults.Fault;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphFaultsTest {
  private final TestClock clock = new TestClock();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private final Mailbox pete = microsoft.person("pete@example.com");
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void error_without_commit_changes_nothing_and_happens_once() throws Exception {
    Fault fault = microsoft.faults().on(Route.CREATE_EVENT).answer(504);

    HttpResponse<String> failed = create();

    assertThat(failed.statusCode()).isEqualTo(504);
    assertThat(code(failed)).isEqualTo("UnknownError");
    assertThat(pete.events()).isEmpty();
    assertThat(create().statusCode()).isEqualTo(201);
    assertThat(fault.hits()).isEqualTo(1);
  }

  @Test
  void error_after_commit_leaves_the_event() throws Exception {
    microsoft.faults().on(Route.CREATE_EVENT).afterCommit().answer(503, "ConcurrentItemSave");

    assertThat(code(create())).isEqualTo("ConcurrentItemSave");
    assertThat(pete.events()).hasSize(1);
    assertThat(create().statusCode()).isEqualTo(201);
    assertThat(pete.events()).hasSize(1);
    assertThat(pete.invitations()).hasSize(1);
  }

  @Test
  void late_commit_takes_effect_when_the_test_says_so() throws Exception {
    microsoft.faults().on(Route.CREATE_EVENT).commitsLate().answer(504);

    assertThat(create().statusCode()).isEqualTo(504);
    assertThat(pete.events()).isEmpty();
    microsoft.commitLate();
    assertThat(pete.events()).hasSize(1);
  }

  @Test
  void late_commit_takes_effect_when_its_time_has_come() throws Exception {
    microsoft.variants().lateCommitsTake(Duration.ofSeconds(20));
    microsoft.faults().on(Route.CREATE_EVENT).commitsLate().reset();
    assertThatIOException().isThrownBy(this::create);

    clock.goOn(Duration.ofSeconds(20));

    assertThat(microsoft.person("pete@example.com").events()).hasSize(1);
  }

  @Test
  void error_comes_with_the_body_and_the_wait_of_the_script() throws Exception {
    microsoft.faults().on(Route.ME).html().retryAfter("2.128").answer(503);
    microsoft.faults().on(Route.ME).empty().retryAfter("Mon, 23 Nov 2026 08:00:30 GMT").answer(429);
    microsoft.faults().on(Route.ME).answer(403, "ErrorAccountSuspend");

    HttpResponse<String> html = graph.get("");
    HttpResponse<String> empty = graph.get("");
    HttpResponse<String> json = graph.get("");

    assertThat(html.body()).startsWith("<html>");
    assertThat(html.headers().firstValue("Retry-After")).contains("2.128");
    assertThat(empty.body()).isEmpty();
    assertThat(empty.headers().firstValue("Retry-After")).contains("Mon, 23 Nov 2026 08:00:30 GMT");
    assertThat(code(json)).isEqualTo("ErrorAccountSuspend");
    assertThat(json.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void storm_can_be_thrown_by_dice_over_all_of_graph() throws Exception {
    Random dice = new Random(1);
    Fault storm = microsoft.faults().onGraph().always().when(r -> dice.nextBoolean()).answer(503);

    int failed = 0;
    for (int i = 0; i < 20; i++) {
      failed += graph.get(i % 2 == 0 ? "" : "/calendars").statusCode() == 503 ? 1 : 0;
    }

    assertThat(failed).isBetween(1, 19).isEqualTo(storm.hits());
  }

  @Test
  void client_can_be_sent_elsewhere() throws Exception {
    microsoft.faults().on(Route.ME).redirectTo(URI.create("http://evil.example/"));

    assertThat(graph.get("").headers().firstValue("location")).contains("http://evil.example/");
  }

  @Test
  void fault_is_for_its_mailbox_and_its_turn() throws Exception {
    GraphClient maria = GraphClient.of(microsoft, "maria@example.com");
    microsoft.faults().on(Route.ME).forMailbox("pete@example.com").nth(2).times(2).answer(503);

    assertThat(maria.get("").statusCode()).isEqualTo(200);
    assertThat(graph.get("").statusCode()).isEqualTo(200);
    assertThat(graph.get("").statusCode()).isEqualTo(503);
    assertThat(maria.get("").statusCode()).isEqualTo(200);
    assertThat(graph.get("").statusCode()).isEqualTo(503);
    assertThat(graph.get("").statusCode()).isEqualTo(200);
  }

  @Test
  void reset_before_the_answer_may_come_with_or_without_a_commit() throws Exception {
    microsoft.faults().on(Route.CREATE_EVENT).reset();
    microsoft.faults().on(Route.CREATE_EVENT).afterCommit().reset();

    assertThatIOException().isThrownBy(this::create);
    assertThat(pete.events()).isEmpty();
    assertThatIOException().isThrownBy(this::create);
    assertThat(pete.events()).hasSize(1);
    assertThat(microsoft.requests()).extracting(SeenRequest::status).containsExactly(0, 0);
  }

  @Test
  void reset_in_mid_body_leaves_the_event() {
    microsoft.faults().on(Route.CREATE_EVENT).resetMidBody();

    assertThatIOException().isThrownBy(this::create);
    assertThat(pete.events()).hasSize(1);
  }

  @Test
  void held_answer_outlasts_a_client_and_comes_when_released() throws Exception {
    Fault held = microsoft.faults().on(Route.CREATE_EVENT).times(2).hold();

    assertThatThrownBy(
            () ->
                graph.send(
                    graph
                        .withJson("POST", "/events", appointment("t-1", "Viewing"))
                        .timeout(Duration.ofMillis(200))))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(pete.events()).hasSize(1);
    held.release();
    assertThat(create().statusCode()).isEqualTo(201);
  }

  @Test
  void dripping_answer_is_whole_in_the_end() throws Exception {
    microsoft.faults().on(Route.ME).drip(Duration.ZERO);

    assertThat(json(graph.get("")).path("mail").asText()).isEqualTo("pete@example.com");
  }

  @Test
  void what_is_carried_out_later_has_no_answer_to_spoil() {
    assertThatThrownBy(() -> microsoft.faults().on(Route.ME).commitsLate().gzip())
        .isInstanceOf(IllegalStateException.class);
  }

  private HttpResponse<String> create() throws Exception {
    return graph.post("/events", appointment("t-1", "Viewing"));
  }
}
