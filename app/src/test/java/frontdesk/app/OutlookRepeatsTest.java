package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import frontdesk.standins.microsoft.faults.Fault;
import frontdesk.standins.microsoft.ledger.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tool calls that repeat or come together, of a host whose calendar is elsewhere and slow. */
class OutlookRepeatsTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String VIEWING =
      "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-23T09:00\","
          + "\"attendee_email\":\"jane@example.com\"}";

  private final OutlookDesk outlook = new OutlookDesk();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
    assertThat(outlook.microsoft.violations()).isEmpty();
    outlook.close();
  }

  private Future<String> saying(int call) {
    return threads.submit(() -> outlook.say(call, "set_appointment", VIEWING));
  }

  private boolean isAsked(Route route) {
    return !outlook.microsoft.requests(route).isEmpty();
  }

  // A23: while the first still reads the calendar, of the same tool call and of another one.
  @Test
  void what_comes_while_the_first_is_in_flight_hears_that_it_is_booked() throws Exception {
    Fault held = outlook.microsoft.faults().on(Route.CALENDAR_VIEW).hold();
    Future<String> first = saying(1);
    outlook.eventually(() -> isAsked(Route.CALENDAR_VIEW));

    Future<String> again = saying(1);
    Future<String> reworded = saying(2);
    held.release();

    assertThat(List.of(first.get(), again.get(), reworded.get()))
        .allMatch(said -> said.contains("booked"));
    outlook.eventually(() -> outlook.ours().size() == 1);
    assertThat(outlook.desk.count("appointments")).isEqualTo(1);
  }

  // A23: while the first is written into the calendar.
  @Test
  void what_comes_while_the_event_is_made_makes_no_other() throws Exception {
    Fault held = outlook.microsoft.faults().on(Route.CREATE_EVENT).hold();
    Future<String> first = saying(1);
    outlook.eventually(() -> isAsked(Route.CREATE_EVENT));

    List<String> others = AtOnce.each(4, i -> outlook.say(1 + i % 2, "set_appointment", VIEWING));
    held.release();

    assertThat(first.get()).startsWith("You're booked");
    assertThat(others).allMatch(said -> said.contains("booked"));
    outlook.eventually(() -> outlook.ours().size() == 1);
    assertThat(outlook.microsoft.requests(Route.CREATE_EVENT)).hasSize(1);
  }

  private static String call(int number, String tool, String arguments) {
    return "{\"id\":\"tool-%d\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(number, tool, arguments);
  }

  private JsonNode together(List<String> calls) {
    return outlook.desk.vapi(
        "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"id\":\"call-1\"},\"toolCallList\":["
            + String.join(",", calls)
            + "]}}");
  }

  // A21.
  @Test
  void one_intent_twice_in_one_message_is_one_booking_and_two_results() {
    JsonNode reply =
        together(List.of(call(1, "set_appointment", VIEWING), call(2, "set_appointment", VIEWING)));

    assertThat(reply.path("results")).hasSize(2);
    assertThat(reply.at("/results/0/result").asText()).startsWith("You're booked");
    assertThat(reply.at("/results/1/result").asText()).contains("already booked");
    assertThat(outlook.desk.count("appointments")).isEqualTo(1);
  }

  // A22: the calendar never answers the first; that fails nobody else.
  @Test
  void twenty_tool_calls_are_answered_in_their_order_though_one_is_bad_and_one_is_slow() {
    outlook.microsoft.faults().on(Route.CALENDAR_VIEW).hold();
    List<String> calls =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    i == 7
                        ? call(i, "set_appointment", "{\"start_time\":[]}")
                        : call(i, i % 2 == 0 ? "get_availability" : "set_appointment", viewing(i)))
            .collect(Collectors.toList());
    long began = System.nanoTime();

    JsonNode reply = together(calls);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
    assertThat(
            StreamSupport.stream(reply.path("results").spliterator(), false)
                .map(result -> result.path("toolCallId").asText()))
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "tool-" + i).toList());
    assertThat(reply.path("results")).allMatch(one -> !one.path("result").asText().isBlank());
  }

  private static String viewing(int number) {
    return "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-23T%02d:%s\","
            .formatted(9 + number / 4, number % 4 < 2 ? "00" : "30")
        + "\"attendee_email\":\"caller-%d@example.com\"}".formatted(number);
  }
}
