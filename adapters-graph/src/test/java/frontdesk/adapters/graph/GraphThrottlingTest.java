package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graph asks to wait: how long, and who waits. */
@Timeout(60)
class GraphThrottlingTest {
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
}
