package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallWordsContract.toolCall;
import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.CallId;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Hour;
import frontdesk.calls.CallStats.Speed;
import frontdesk.calls.CallStats.Tool;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CallFigures} promises. */
public interface CallFiguresContract {
  ZoneId CHICAGO = ZoneId.of("America/Chicago");
  LocalDate DAY = LocalDate.parse("2026-11-21");

  CallFigures figures();

  /** Over the same store. */
  Calls calls();

  CallWords words();

  Handovers handovers();

  private void call(String id, String assistant, Instant from, long seconds) {
    calls()
        .note(
            Demo.ORG,
            new CallId(id),
            facts().assistant(assistant).startedAt(from).endedAt(from.plusSeconds(seconds)).build(),
            NOON);
  }

  private CallStats on(LocalDate first, LocalDate last) {
    return figures().between(Demo.ORG, first, last, CHICAGO);
  }

  @Test
  default void without_calls_there_is_nothing_to_count() {
    assertThat(on(DAY, DAY)).isEqualTo(CallStats.NOTHING);
  }

  @Test
  default void calls_are_counted_by_day_and_assistant() {
    call("one", "anna", NOON, 60);
    call("two", "anna", NOON.plusSeconds(600), 90);
    call("three", "bert", NOON, 30);
    call("four", "anna", NOON.plus(Duration.ofDays(1)), 10);
    calls().note(Demo.ORG, new CallId("five"), CallFacts.NONE, NOON);
    calls().note(OTHER, new CallId("six"), CallFacts.NONE, NOON);

    assertThat(on(DAY, DAY.plusDays(1)).days())
        .containsExactly(
            new Day(DAY, Optional.empty(), 1, 0, Duration.ZERO, 0, 0, 0),
            new Day(DAY, Optional.of("anna"), 2, 0, Duration.ofSeconds(150), 0, 0, 0),
            new Day(DAY, Optional.of("bert"), 1, 0, Duration.ofSeconds(30), 0, 0, 0),
            new Day(DAY.plusDays(1), Optional.of("anna"), 1, 0, Duration.ofSeconds(10), 0, 0, 0));
    assertThat(on(DAY.plusDays(1), DAY.plusDays(5)).days()).hasSize(1);
  }

  @Test
  default void a_day_begins_at_midnight_of_the_zone() {
    call("late", "anna", Instant.parse("2026-11-22T05:59:59Z"), 1);
    call("early", "anna", Instant.parse("2026-11-22T06:00:00Z"), 1);

    assertThat(on(DAY, DAY).days()).extracting(Day::calls).containsExactly(1L);
    assertThat(on(DAY, DAY.plusDays(1)).days())
        .extracting(Day::day)
        .containsExactly(DAY, DAY.plusDays(1));
  }

  @Test
  default void tools_bookings_and_failures_are_counted() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);
    words().toolCall(Demo.ORG, CALL, toolCall("booked", 1));
    words().toolCall(Demo.ORG, CALL, toolCall("taken", 2));
    words().toolCall(Demo.ORG, CALL, toolCall("taken", 3));
    handovers()
        .escalate(
            Escalation.of(
                Demo.ORG,
                Optional.of(CALL),
                Optional.empty(),
                new Escalation.Wish("A person", Urgency.LOW, ""),
                NOON),
            List.of(),
            Optional.empty());

    CallStats stats = on(DAY, DAY);

    assertThat(stats.days())
        .containsExactly(new Day(DAY, Optional.empty(), 1, 1, Duration.ZERO, 1, 1, 2));
    assertThat(stats.tools())
        .containsExactly(
            new Tool("set_appointment", "taken", 2, Duration.ofMillis(240)),
            new Tool("set_appointment", "booked", 1, Duration.ofMillis(120)));
  }

  @Test
  default void what_was_sent_or_asked_back_is_no_failure() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);
    words().toolCall(Demo.ORG, CALL, toolCall("sent", 1));
    words().toolCall(Demo.ORG, CALL, toolCall("call_back", 2));
    words().toolCall(Demo.ORG, CALL, toolCall("which_appointment", 3));
    words().toolCall(Demo.ORG, CALL, toolCall("try_later", 4));

    CallStats stats = on(DAY, DAY);

    assertThat(stats.days()).extracting(Day::failures).containsExactly(1L);
    assertThat(stats.tools())
        .filteredOn(Tool::failed)
        .extracting(Tool::result)
        .containsExactly("try_later");
  }

  private void took(String callId, String result, int... millis) {
    CallId call = new CallId(callId);
    for (int i = 0; i < millis.length; i++) {
      words()
          .toolCall(
              Demo.ORG,
              call,
              new ToolCallRecord(
                  "set_appointment",
                  Optional.of(callId + i),
                  Optional.empty(),
                  Optional.empty(),
                  result,
                  Duration.ofMillis(millis[i]),
                  NOON,
                  List.of()));
    }
  }

  @Test
  default void a_tools_speed_is_that_of_half_and_of_nineteen_in_twenty() {
    call("one", "anna", NOON, 60);
    call("two", "anna", NOON, 60);
    took("one", "told", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    took("two", "taken", 110, 120, 130, 140, 150, 160, 170, 180, 190, 2_000);

    assertThat(on(DAY, DAY).speeds())
        .containsExactly(
            new Speed("set_appointment", 20, Duration.ofMillis(100), Duration.ofMillis(190)));
    assertThat(on(DAY.plusDays(1), DAY.plusDays(1)).speeds()).isEmpty();
  }

  @Test
  default void a_call_that_booked_twice_is_one_that_booked() {
    call("one", "anna", NOON, 60);
    call("two", "anna", NOON, 60);
    took("one", "booked", 1, 1);

    assertThat(on(DAY, DAY).days())
        .extracting(Day::calls, Day::bookings, Day::converted)
        .containsExactly(tuple(2L, 2L, 1L));
  }

  @Test
  default void hours_are_those_of_the_wall_also_where_the_clock_is_changed() {
    call("before", "anna", Instant.parse("2026-11-01T06:30:00Z"), 1);
    call("after", "bert", Instant.parse("2026-11-01T07:30:00Z"), 1);
    call("late", "bert", Instant.parse("2026-11-02T05:59:59Z"), 1);
    took("late", "booked", 1);

    CallStats stats = on(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-01"));

    assertThat(stats.hours()).containsExactly(new Hour(1, 2, 0), new Hour(23, 1, 1));
    assertThat(stats.days()).extracting(Day::day).containsOnly(LocalDate.parse("2026-11-01"));
  }
}
