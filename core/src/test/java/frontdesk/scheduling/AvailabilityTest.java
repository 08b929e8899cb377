package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule at its boundary. Now is Saturday, 21 November 2026, 12:00 UTC. */
class AvailabilityTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"29, WRONG_LENGTH", "30, ", "31, WRONG_LENGTH", "60, WRONG_LENGTH"})
  void one_length_only(int minutes, Refusal refusal) {
    assertThat(refusalOf(aHost(), "2026-11-24T09:00:00Z", minutes)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"1, ", "30, ", "90, ", "120, ", "121, WRONG_LENGTH"})
  void any_length_up_to_the_longest(int minutes, Refusal refusal) {
    assertThat(refusalOf(aHost().atMost(ofHours(2)), "2026-11-24T09:00:00Z", minutes))
        .isEqualTo(refusal);
  }

  @Test
  void a_length_is_whole_minutes() {
    TimeSlot slot = slot("2026-11-24T09:00:00Z", "2026-11-24T09:20:30Z");

    assertThat(refusalOf(aHost().atMost(ofHours(2)), slot)).isEqualTo(Refusal.WRONG_LENGTH);
  }

  static Stream<Arguments> starts() {
    HostFixture any = aHost().every(ofMinutes(1));
    HostFixture notice = aHost().every(ofMinutes(1)).notice(ofHours(2));
    HostFixture horizon = aHost().every(ofMinutes(1)).horizon(ofDays(30));
    HostFixture past = aHost().every(ofMinutes(1)).notice(ofHours(2)).allowingThePast();
    return Stream.of(
        starts(any, "2026-11-21T11:59:00Z", Refusal.IN_THE_PAST),
        starts(any, "2026-11-21T11:59:59Z", Refusal.IN_THE_PAST),
        starts(any, "2026-11-21T12:00:00Z", null),
        starts(any, "2024-12-20T14:00:00Z", Refusal.IN_THE_PAST),
        starts(notice, "2026-11-21T11:59:00Z", Refusal.IN_THE_PAST),
        starts(notice, "2026-11-21T12:00:00Z", Refusal.TOO_SOON),
        starts(notice, "2026-11-21T13:59:59Z", Refusal.TOO_SOON),
        starts(notice, "2026-11-21T14:00:00Z", null),
        starts(horizon, "2026-12-21T12:00:00Z", null),
        starts(horizon, "2026-12-21T12:00:01Z", Refusal.BEYOND_HORIZON),
        starts(horizon, "2026-12-21T12:01:00Z", Refusal.BEYOND_HORIZON),
        starts(any, "2099-12-31T23:30:00Z", null),
        starts(past, "2024-12-20T14:00:00Z", null),
        starts(past, "2026-11-21T12:00:00Z", null));
  }

  private static Arguments starts(HostFixture host, String start, Refusal refusal) {
    return Arguments.of(host, start, refusal);
  }

  // G5.
  @ParameterizedTest
  @MethodSource("starts")
  @Complaint("times of today that have passed can be booked")
  void a_start_is_neither_too_early_nor_too_late(HostFixture host, String start, Refusal refusal) {
    assertThat(refusalOf(host, start, 30)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T12:00:00Z, 2026-11-21T14:00:00Z",
    "2026-11-21T12:00:00.001Z, 2026-11-21T14:01:00Z",
    "2026-11-21T12:00:30Z, 2026-11-21T14:01:00Z",
    "2026-11-21T12:00:59Z, 2026-11-21T14:01:00Z",
  })
  @Complaint("a slot just offered is refused as past, a whole month is empty")
  void notice_ends_at_a_full_minute(Instant now, Instant first) {
    Host host = aHost().every(ofMinutes(1)).notice(ofHours(2)).build();
    Availability availability = new Availability(host, new BlockedTimes(List.of(), List.of()), now);

    assertThat(availability.free(slot("2026-11-21T13:00:00Z", "2026-11-21T15:00:00Z")))
        .first()
        .extracting(TimeSlot::start)
        .isEqualTo(first);
    assertThat(availability.refusal(TimeSlot.of(first, ofMinutes(30)))).isEmpty();
    assertThat(availability.refusal(TimeSlot.of(first.minusSeconds(60), ofMinutes(30))))
        .contains(Refusal.TOO_SOON);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:30:00Z, OUTSIDE_HOURS",
    "2026-11-24T08:59:00Z, OUTSIDE_HOURS",
    "2026-11-24T09:00:00Z, ",
    "2026-11-24T11:30:00Z, ",
    "2026-11-24T11:31:00Z, OUTSIDE_HOURS",
    "2026-11-24T12:00:00Z, OUTSIDE_HOURS",
    "2026-11-24T13:00:00Z, ",
    "2026-11-24T16:30:00Z, ",
    "2026-11-24T16:31:00Z, OUTSIDE_HOURS",
    "2026-11-24T17:00:00Z, OUTSIDE_HOURS",
    "2026-11-25T09:00:00Z, OUTSIDE_HOURS",
  })
  void all_of_it_is_within_the_hours(String start, Refusal refusal) {
    assertThat(
            refusalOf(aHost().open("tue 09:00-12:00 13:00-17:00").every(ofMinutes(1)), start, 30))
        .isEqualTo(refusal);
  }

  @Test
  void a_pause_is_not_bridged() {
    assertThat(
            refusalOf(
                aHost().open("tue 09:00-12:00 13:00-17:00").lasting(ofHours(3)),
                "2026-11-24T11:00:00Z",
                180))
        .isEqualTo(Refusal.OUTSIDE_HOURS);
  }

  @Test
  void ranges_that_touch_or_overlap_are_one() {
    HostFixture host =
        aHost().open("tue 11:00-13:00 09:00-11:00 10:00-12:00 10:30-10:45").lasting(ofHours(4));

    assertThat(refusalOf(host, "2026-11-24T09:00:00Z", 240)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T21:30:00Z, OUTSIDE_HOURS",
    "2026-11-24T22:00:00Z, ",
    "2026-11-24T23:30:00Z, ",
    "2026-11-25T01:00:00Z, ",
    "2026-11-25T01:30:00Z, OUTSIDE_HOURS",
  })
  void a_night_runs_over_midnight(String start, Refusal refusal) {
    HostFixture night = aHost().open("tue 22:00-24:00; wed 00:00-02:00").lasting(ofHours(1));

    assertThat(refusalOf(night, start, 60)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    // Wall-clock minutes of the day in Kathmandu, UTC+5:45.
    "2026-11-24T09:00, 30, ",
    "2026-11-24T09:15, 30, OFF_GRID",
    "2026-11-24T09:30, 30, ",
    "2026-11-24T00:00, 50, ",
    "2026-11-24T09:10, 50, ",
    "2026-11-24T09:00, 50, OFF_GRID",
    "2026-11-24T23:20, 50, ",
    "2026-11-25T00:00, 50, ",
    "2026-11-25T00:10, 50, OFF_GRID",
  })
  void a_start_is_on_the_grid_of_the_hosts_own_day(String local, int step, Refusal refusal) {
    Host host = aHost().in("Asia/Kathmandu").every(ofMinutes(step)).build();
    Instant start = LocalDateTime.parse(local).atZone(host.zone()).toInstant();

    assertThat(
            new Availability(host, new BlockedTimes(List.of(), List.of()), NOW)
                .refusal(TimeSlot.of(start, ofMinutes(30)))
                .orElse(null))
        .isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:17:00Z, ",
    "2026-11-24T09:17:01Z, OFF_GRID",
    "2026-11-24T09:17:30Z, OFF_GRID",
  })
  void without_a_grid_any_full_minute_will_do(String start, Refusal refusal) {
    assertThat(refusalOf(aHost().atAnyMinute(), start, 30)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:30:00Z, ",
    "2026-11-24T08:31:00Z, TAKEN",
    "2026-11-24T09:00:00Z, TAKEN",
    "2026-11-24T09:29:00Z, TAKEN",
    "2026-11-24T09:30:00Z, ",
  })
  void a_taken_time_is_refused_and_its_neighbours_are_free(String start, Refusal refusal) {
    assertThat(
            refusalOf(
                aHost().every(ofMinutes(1)),
                slotOf(start, 30),
                seat(0, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z")))
        .isEqualTo(refusal);
  }

  @Test
  void a_time_is_taken_only_when_every_seat_is() {
    TakenSeat first = seat(0, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z");
    TakenSeat second = seat(1, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z");
    TimeSlot slot = slotOf("2026-11-24T09:00:00Z", 30);

    assertThat(refusalOf(aHost().seats(2), slot, first)).isNull();
    assertThat(refusalOf(aHost().seats(2), slot, first, second)).isEqualTo(Refusal.TAKEN);
  }

  @Test
  void seats_are_counted_not_appointments() {
    TimeSlot hour = slotOf("2026-11-24T09:00:00Z", 60);

    assertThat(
            refusalOf(
                aHost().lasting(ofHours(1)).seats(2),
                hour,
                seat(1, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z"),
                seat(1, "2026-11-24T09:30:00Z", "2026-11-24T10:00:00Z")))
        .isNull();
  }

  @Test
  void no_seat_is_free_throughout_if_each_is_taken_for_some_of_the_time() {
    TimeSlot hour = slotOf("2026-11-24T09:00:00Z", 60);

    assertThat(
            refusalOf(
                aHost().lasting(ofHours(1)).seats(2),
                hour,
                seat(0, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z"),
                seat(1, "2026-11-24T09:30:00Z", "2026-11-24T10:00:00Z")))
        .isEqualTo(Refusal.TAKEN);
  }

  @Test
  void a_seat_that_the_host_no_longer_has_blocks_nothing() {
    assertThat(
            refusalOf(
                aHost(),
                slotOf("2026-11-24T09:00:00Z", 30),
                seat(5, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z")))
        .isNull();
  }

  @Test
  void rules_that_the_caller_can_mend_come_before_the_taken_time() {
    HostFixture host = aHost().open("tue 10:00-12:00");
    TakenSeat all = seat(0, "2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z");

    assertThat(refusalOf(host, slotOf("2026-11-24T09:00:00Z", 20), all))
        .isEqualTo(Refusal.WRONG_LENGTH);
    assertThat(refusalOf(host, slotOf("2026-11-24T09:10:00Z", 30), all))
        .isEqualTo(Refusal.OUTSIDE_HOURS);
    assertThat(refusalOf(host, slotOf("2026-11-24T10:10:00Z", 30), all))
        .isEqualTo(Refusal.OFF_GRID);
    assertThat(refusalOf(host, slotOf("2026-11-24T10:30:00Z", 30), all)).isEqualTo(Refusal.TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:00:00Z, 2026-11-24T10:00:00Z, 2",
    "2026-11-24T09:00:01Z, 2026-11-24T10:00:00Z, 1",
    "2026-11-24T09:00:00.5Z, 2026-11-24T10:00:00Z, 1",
    "2026-11-24T09:00:00Z, 2026-11-24T09:59:59Z, 1",
    "2026-11-24T09:00:00Z, 2026-11-24T09:59:59.9Z, 1",
    "2026-11-24T09:10:00Z, 2026-11-24T09:20:00Z, 0",
  })
  void what_is_offered_lies_within_the_window(Instant from, Instant to, int slots) {
    Availability availability =
        new Availability(
            aHost().allowingThePast().build(), new BlockedTimes(List.of(), List.of()), NOW);

    assertThat(availability.free(new TimeSlot(from, to)))
        .hasSize(slots)
        .allMatch(slot -> !slot.start().isBefore(from) && !slot.end().isAfter(to));
  }

  @Test
  @Complaint("the slots depend on the minute of the call")
  void the_grid_does_not_move_with_the_window_or_with_what_is_taken() {
    Availability availability =
        new Availability(
            aHost().build(),
            new BlockedTimes(
                List.of(seat(0, "2026-11-24T09:00:00Z", "2026-11-24T09:10:00Z")), List.of()),
            NOW);

    assertThat(availability.free(slot("2026-11-24T08:47:00Z", "2026-11-24T10:05:00Z")))
        .containsExactly(slotOf("2026-11-24T09:30:00Z", 30));
  }

  private static Refusal refusalOf(HostFixture host, String start, int minutes) {
    return refusalOf(host, slotOf(start, minutes));
  }

  private static Refusal refusalOf(HostFixture host, TimeSlot slot, TakenSeat... taken) {
    Optional<Refusal> refusal =
        new Availability(host.build(), new BlockedTimes(List.of(taken), List.of()), NOW)
            .refusal(slot);
    return refusal.orElse(null);
  }

  private static TakenSeat seat(int seat, String start, String end) {
    return new TakenSeat(seat, slot(start, end), "any");
  }

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(Instant.parse(start), Instant.parse(end));
  }

  private static TimeSlot slotOf(String start, int minutes) {
    return TimeSlot.of(Instant.parse(start), ofMinutes(minutes));
  }
}
