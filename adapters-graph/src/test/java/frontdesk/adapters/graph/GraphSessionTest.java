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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GraphSessionTest {
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
