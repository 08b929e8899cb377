package frontdesk.adapters.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes that are sent and not answered as they ought to be. */
@Timeout(60)
class GraphChangesInDoubtTest {
  private static final String BUSY = "{\"error\":{\"code\":\"ErrorServerBusy\"}}";
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
}
