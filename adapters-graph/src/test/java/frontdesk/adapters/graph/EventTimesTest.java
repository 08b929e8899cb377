package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.GraphEventFixture.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.TimeSlot;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimesTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final TimeSlot ALL = slot("2010-01-01T00:00:00Z", "2030-01-01T00:00:00Z");

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(Instant.parse(start), Instant.parse(end));
  }

  private static EventTimes times(GraphEventFixture event) {
    return EventTimes.of(event.json(), CHICAGO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T12:00:00.0000000",
        "2026-11-24T12:00:00.000000",
        "2026-11-24T12:00:00",
        "2026-11-24T12:00"
      })
  void any_number_of_digits_after_the_second_is_read(String start) {
    assertThat(times(anEvent().from(start, "UTC")).start()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-07-24T12:00:00Z",
    "Europe/Paris, 2026-07-24T10:00:00Z",
    "GMT Standard Time, 2026-07-24T11:00:00Z",
    "US Mountain Standard Time, 2026-07-24T19:00:00Z",
    "tzone://Microsoft/Utc, 2026-07-24T12:00:00Z"
  })
  void each_end_is_read_in_the_zone_that_stands_beside_it(String zone, Instant start) {
    EventTimes times =
        times(
            anEvent()
                .from("2026-07-24T12:00:00.0000000", zone)
                .to("2026-07-25T09:00:00.0000000", "Asia/Tokyo"));

    assertThat(times).isEqualTo(new EventTimes(start, Instant.parse("2026-07-25T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tzone://Microsoft/Custom", "Customized Time Zone", "", "Local"})
  void a_zone_that_nobody_knows_is_not_taken_for_any_other(String zone) {
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> times(anEvent().from("2026-11-24T12:00:00.0000000", zone)))
        .withMessage("an event's time zone is unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-11-24", "2026-02-30T10:00:00", "2026-11-24T12:00:00Z"})
  void a_time_that_is_not_to_be_read_is_said_and_not_quoted(String start) {
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> times(anEvent().from(start, "UTC")))
        .withMessage("an event's time is not to be read")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "end"})
  void without_a_start_or_an_end_nothing_is_known(String member) {
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> times(anEvent().without(member)));
  }

  @Test
  void an_event_that_runs_backwards_is_not_understood() {
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> times(anEvent().to("2026-11-24T11:00:00.0000000", "UTC")));
  }

  @Test
  void a_busy_time_is_widened_to_whole_minutes() {
    EventTimes times =
        times(
            anEvent()
                .from("2026-11-24T12:00:59.9999999", "UTC")
                .to("2026-11-24T12:30:00.0000001", "UTC"));

    assertThat(times.within(ALL)).contains(slot("2026-11-24T12:00:00Z", "2026-11-24T12:31:00Z"));
  }

  @Test
  void what_takes_no_time_blocks_nothing() {
    GraphEventFixture moment =
        anEvent()
            .from("2026-11-01T01:30:30.0000000", "America/Chicago")
            .to("2026-11-01T01:30:30.0000000", "America/Chicago");

    assertThat(times(moment).within(ALL)).isEmpty();
  }

  @Test
  void whole_days_are_dates_in_the_hosts_zone_whatever_the_label() {
    GraphEventFixture days =
        anEvent()
            .wholeDays("2026-11-24", "2026-11-26")
            .from("2026-11-24T00:00:00.0000000", "Tokyo Standard Time");

    assertThat(times(days).within(ALL))
        .contains(slot("2026-11-24T06:00:00Z", "2026-11-26T06:00:00Z"));
  }

  @Test
  void a_whole_day_on_which_clocks_change_is_as_long_as_it_is() {
    assertThat(times(anEvent().wholeDays("2026-11-01", "2026-11-02")).within(ALL))
        .contains(slot("2026-11-01T05:00:00Z", "2026-11-02T06:00:00Z"));
  }

  @Test
  void a_whole_day_that_begins_in_a_gap_begins_after_it() {
    EventTimes times =
        EventTimes.of(
            anEvent().wholeDays("2018-11-04", "2018-11-05").json(), ZoneId.of("America/Sao_Paulo"));

    assertThat(times.within(ALL)).contains(slot("2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z"));
  }

  @Test
  void a_date_that_a_zone_skipped_takes_no_time() {
    EventTimes times =
        EventTimes.of(
            anEvent().wholeDays("2011-12-30", "2011-12-31").json(), ZoneId.of("Pacific/Apia"));

    assertThat(times.within(ALL)).isEmpty();
  }

  @Test
  void what_is_shown_twice_or_never_is_taken_as_long_as_it_may_be() {
    GraphEventFixture overlap =
        anEvent()
            .from("2026-11-01T01:30:00.0000000", "Central Standard Time")
            .to("2026-11-01T01:45:00.0000000", "Central Standard Time");
    GraphEventFixture gap =
        anEvent()
            .from("2026-03-08T02:15:00.0000000", "Central Standard Time")
            .to("2026-03-08T02:45:00.0000000", "Central Standard Time");

    assertThat(times(overlap).within(ALL))
        .contains(slot("2026-11-01T06:30:00Z", "2026-11-01T07:45:00Z"));
    assertThat(times(gap).within(ALL))
        .contains(slot("2026-03-08T08:00:00Z", "2026-03-08T08:45:00Z"));
  }

  @Test
  void an_event_longer_than_a_day_is_cut_to_the_window() {
    TimeSlot window = slot("2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z");

    assertThat(times(anEvent().to("2026-11-29T12:00:00.0000000", "UTC")).within(window))
        .contains(window);
    assertThat(times(anEvent()).within(window)).isEmpty();
  }
}
