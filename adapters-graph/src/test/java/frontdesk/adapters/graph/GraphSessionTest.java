package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.Desk.ample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.http.testing.LoopbackPeer;
import frontdesk.http.testing.LoopbackPeer.Received;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GraphSessionTest {
  private static final String BUSY = "{\"error\":{\"code\":\"ErrorServerBusy\"}}";

  @RegisterExtension final SearchedLogs logs = new SearchedLogs();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private static GraphRequest create(boolean repeatable) {
    return new GraphRequest(
        "POST",
        "/me/events",
        Optional.of(JsonNodeFactory.instance.objectNode().put("subject", "canary-subject")),
        repeatable);
  }

  private Throwable refusal(GraphRequest request) {
    Throwable thrown = catchThrowable(() -> desk.send(request));
    SearchedLogs.search(thrown);
    return thrown;
  }

  @Test
  void a_request_carries_the_token_and_what_graph_forgets_from_page_to_page() {
    desk.read();
    desk.read();

    assertThat(desk.asked())
        .allSatisfy(
            request ->
                assertThat(request.headers())
                    .containsEntry("authorization", "Bearer canary-access-1")
                    .containsEntry("prefer", "outlook.timezone=\"UTC\", IdType=\"ImmutableId\"")
                    .containsEntry("accept", "application/json")
                    .containsEntry("return-client-request-id", "true"));
    assertThat(desk.asked())
        .extracting(request -> request.headers().get("client-request-id"))
        .doesNotHaveDuplicates();
    assertThat(desk.asked()).extracting(Received::target).containsOnly("/v1.0/me/calendarView");
  }

  @Test
  void a_change_is_sent_as_json_and_its_status_is_given_back() {
    desk.microsoft.nextGraph(201, "{\"id\":\"e1\"}");

    GraphReply reply = desk.send(create(true)).orElseThrow();

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body().path("id").asText()).isEqualTo("e1");
    assertThat(desk.asked().get(0).body()).isEqualTo("{\"subject\":\"canary-subject\"}");
    assertThat(desk.asked().get(0).headers().get("content-type")).startsWith("application/json");
  }

  @Test
  void an_answer_without_a_body_has_none() {
    desk.microsoft.nextGraph(
        (request, reply) -> reply.raw("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8)));

    GraphReply reply =
        desk.send(new GraphRequest("DELETE", "/me/events/e1", Optional.empty(), true))
            .orElseThrow();

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body().isMissingNode()).isTrue();
  }

  // Catalogue D5.
  @Test
  void a_token_that_graph_refuses_is_renewed_once_and_the_request_repeated_once() {
    desk.microsoft.nextGraph(401, "{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}");

    assertThat(desk.send(create(false)).orElseThrow().status()).isEqualTo(200);

    assertThat(desk.renewals()).isEqualTo(1);
    assertThat(desk.asked()).hasSize(2);
    assertThat(desk.lastToken()).isEqualTo("Bearer canary-access-2");
    assertThat(desk.grant().tokens()).contains("canary-access-2");
  }

  // Catalogue 9.3, expired token.
  @Test
  void a_new_token_that_graph_refuses_too_means_that_the_host_has_to_connect_again() {
    desk.microsoft.nextGraph(401, "").nextGraph(401, "");

    assertThat(desk.read()).isEmpty();

    assertThat(desk.grant().broken()).contains("Graph refused a new token");
    assertThat(desk.renewals()).isEqualTo(1);
    assertThat(desk.read()).isEmpty();
    assertThat(desk.asked()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"1,1000", "2.128,2128", "0.249,249"})
  void a_throttled_request_waits_as_long_as_it_is_told(String header, long millis) {
    desk.microsoft.nextGraph(429, BUSY, "Retry-After: " + header);

    assertThat(desk.send(create(false)).orElseThrow().status()).isEqualTo(200);

    assertThat(desk.pauses).containsExactly(Duration.ofMillis(millis));
    assertThat(desk.asked()).hasSize(2);
  }

  @Test
  void a_date_to_wait_for_is_read_by_the_clock_of_whoever_wrote_it() {
    desk.microsoft.nextGraph(
        429,
        BUSY,
        "Date: Fri, 20 Nov 2026 10:00:00 GMT",
        "Retry-After: Fri, 20 Nov 2026 10:00:07 GMT");

    desk.read();

    assertThat(desk.pauses).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: y", "Retry-After: 0", "Retry-After: -3", "Retry-After: soon"})
  void where_no_time_is_told_the_waits_grow(String header) {
    desk.microsoft.nextGraph(429, "", header).nextGraph(503, "<html>", header);

    assertThat(desk.read().orElseThrow().status()).isEqualTo(200);

    assertThat(desk.pauses).hasSize(2);
    assertThat(desk.pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(750));
    assertThat(desk.pauses.get(1)).isBetween(Duration.ofMillis(375), Duration.ofMillis(1125));
  }

  // Catalogue D4.
  @Test
  void a_wait_past_the_deadline_is_not_waited_for_and_nobody_asks_before_it_is_over() {
    desk.microsoft.nextGraph(429, BUSY, "Retry-After: 30");

    assertThat(refusal(create(false))).isInstanceOf(CalendarUnavailable.class);
    assertThat(refusal(GraphRequest.get("/me/calendar"))).isInstanceOf(CalendarUnavailable.class);
    assertThat(desk.pauses).isEmpty();
    assertThat(desk.asked()).hasSize(1);

    desk.clock.advance(Duration.ofSeconds(29));
    desk.read();

    assertThat(desk.pauses).containsExactly(Duration.ofSeconds(1));
    assertThat(desk.asked()).hasSize(2);
  }

  @Test
  void a_read_that_meets_a_busy_server_waits() {
    desk.microsoft.nextGraph(503, BUSY, "Retry-After: 2");

    assertThat(desk.read().orElseThrow().status()).isEqualTo(200);

    assertThat(desk.pauses).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void a_change_that_may_not_be_repeated_gets_its_503_and_others_wait() {
    desk.microsoft.nextGraph(503, BUSY, "Retry-After: 2");

    GraphReply reply = desk.send(create(false)).orElseThrow();

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("errorserverbusy");
    desk.read();
    assertThat(desk.pauses).containsExactly(Duration.ofSeconds(2));
  }

  // A 503 may come after the event was made.
  @Test
  void a_change_that_was_answered_503_and_can_wait_no_longer_is_in_doubt() {
    desk.microsoft.nextGraph(503, BUSY, "Retry-After: 300");

    assertThat(refusal(create(true))).isInstanceOf(GraphUnanswered.class);
  }

  @Test
  void a_change_that_may_not_be_repeated_is_sent_once_and_in_doubt() {
    desk.microsoft.nextGraph((request, reply) -> reply.reset());

    assertThat(refusal(create(false))).isInstanceOf(GraphUnanswered.class);

    assertThat(desk.asked()).hasSize(1);
  }

  @Test
  void a_change_that_may_be_repeated_is_sent_once_more_with_the_same_bytes() {
    desk.microsoft.nextGraph((request, reply) -> reply.reset());

    assertThat(desk.send(create(true)).orElseThrow().status()).isEqualTo(200);

    assertThat(desk.asked()).hasSize(2);
    assertThat(desk.asked().get(1).body()).isEqualTo(desk.asked().get(0).body());
  }

  @Test
  void a_change_stays_in_doubt_whatever_becomes_of_its_repeat() {
    desk.microsoft
        .nextGraph((request, reply) -> reply.reset())
        .nextGraph(429, BUSY, "Retry-After: 300");
    assertThat(refusal(create(true))).isInstanceOf(GraphUnanswered.class);

    desk.clock.advance(Duration.ofMinutes(5));
    desk.microsoft
        .nextGraph((request, reply) -> reply.reset())
        .nextGraph(401, "")
        .nextGraph(401, "");
    assertThat(refusal(create(true))).isInstanceOf(GraphUnanswered.class);
    assertThat(desk.grant().broken()).isPresent();
  }

  @Test
  void a_change_stays_in_doubt_where_its_repeat_never_leaves() {
    desk.microsoft.nextGraph((request, reply) -> desk.microsoft.close());

    assertThat(refusal(create(true))).isInstanceOf(GraphUnanswered.class);
  }

  @Test
  void a_change_whose_answer_breaks_off_is_in_doubt() {
    desk.microsoft.nextGraph(
        (request, reply) -> {
          reply.head(201, "Content-Length: 100");
          reply.raw("{\"id\":\"canary".getBytes(UTF_8));
          reply.close();
        });

    assertThat(refusal(create(false))).isInstanceOf(GraphUnanswered.class);
  }

  @Test
  void a_change_that_was_made_is_made_though_nobody_can_read_the_answer() {
    desk.microsoft.nextGraph(201, "<html>canary");

    GraphReply reply = desk.send(create(false)).orElseThrow();

    assertThat(reply.succeeded()).isTrue();
    assertThat(reply.body().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>canary", "{\"value\":[", "{\"value\":[]}canary", "[]", "\"canary\""})
  void what_was_read_and_is_not_json_counts_as_no_answer(String body) {
    desk.microsoft.nextGraph(200, body).nextGraph(200, body);

    assertThat(refusal(GraphRequest.get("/me/calendarView"))).isInstanceOf(GraphUnanswered.class);

    assertThat(desk.asked()).hasSize(2);
  }

  @Test
  void a_read_is_tried_once_more() {
    desk.microsoft.nextGraph(200, "<html>");

    assertThat(desk.read().orElseThrow().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 412, 500, 502, 504, 507})
  void every_other_status_is_given_back_after_one_request(int status) {
    desk.microsoft.nextGraph(status, "{\"error\":{\"code\":\"SomeCode\"}}");

    GraphReply reply = desk.send(create(true)).orElseThrow();

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo("somecode");
    assertThat(desk.asked()).hasSize(1);
  }

  @Test
  void where_nobody_listens_nothing_was_done() {
    desk.microsoft.close();

    assertThat(refusal(create(false))).isInstanceOf(CalendarUnavailable.class);
  }

  @Test
  void graph_that_hangs_is_left_at_the_deadline() {
    desk.microsoft.nextGraph((request, reply) -> reply.waitUntilTheClientLeaves());

    assertThatThrownBy(
            () ->
                desk.mailboxes.use(
                    Demo.ORG,
                    Desk.HOST,
                    frontdesk.Deadline.in(Duration.ofMillis(300)),
                    mailbox -> mailbox.send(create(true))))
        .isInstanceOf(GraphUnanswered.class);
  }

  @Test
  void a_next_page_of_graphs_is_read_as_it_was_written() {
    desk.send(GraphRequest.get(desk.microsoft.url() + "/v1.0/me/x?%24skip=10&a=b%3D%3D"));

    assertThat(desk.asked())
        .extracting(Received::target)
        .containsExactly("/v1.0/me/x?%24skip=10&a=b%3D%3D");
  }

  @Test
  void a_next_page_elsewhere_is_never_asked_for() {
    String own = desk.microsoft.url().toString();
    try (LoopbackPeer thief = LoopbackPeer.answering(200, "{}")) {
      for (String address :
          List.of(
              thief.url("/v1.0/me").toString(),
              own.replace("http:", "https:") + "/v1.0/me",
              own.replace("//", "//canary@") + "/v1.0/me",
              own.replace("//", "//" + thief.url("").getAuthority() + "\\@"),
              own + "0/v1.0/me",
              "canary:nothing",
              "")) {
        assertThat(refusal(GraphRequest.get(address)))
            .as(address)
            .isInstanceOf(CalendarUnavailable.class);
      }
      assertThat(thief.received()).isEmpty();
    }
    assertThat(desk.asked()).isEmpty();
  }

  @Test
  void several_requests_of_one_use_go_out_one_after_the_other() {
    List<Integer> statuses =
        desk.mailboxes
            .use(
                Demo.ORG,
                Desk.HOST,
                ample(),
                mailbox ->
                    List.of(
                        mailbox.send(create(true)).status(), mailbox.send(create(true)).status()))
            .orElseThrow();

    assertThat(statuses).containsExactly(200, 200);
    assertThat(desk.microsoft.mostInFlight()).isEqualTo(1);
  }
}
