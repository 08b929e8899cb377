package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where starts are, on a Tuesday from nine to one; and which dates are otherwise. */
class AvailabilityGridTest {
  private static final String HOURS = "tue 09:00-13:00";
  private static final TimeSlot TUESDAY = TimeSlot.of(at("00:00"), ofDays(1));

  @Test
  void the_first_start_of_a_day_may_come_some_minutes_after_midnight() {
    Host host = aHost().open(HOURS).every(ofMinutes(60)).startingAfter(ofMinutes(10)).build();

    assertThat(starts(host, blocked())).containsExactly("09:10", "10:10", "11:10", "12:10");
  }

  @Test
  void what_is_offered_after_an_offset_may_be_booked_and_nothing_else() {
    Host host = aHost().every(ofMinutes(60)).startingAfter(ofMinutes(10)).build();
    Availability availability = new Availability(host, blocked(), at("00:00"));

    assertThat(availability.refusal(TimeSlot.of(at("09:10"), ofMinutes(30)))).isEmpty();
    assertThat(availability.refusal(TimeSlot.of(at("09:00"), ofMinutes(30))))
        .contains(Refusal.OFF_GRID);
    assertThat(availability.refusal(TimeSlot.of(at("09:10").plusNanos(1), ofMinutes(30))))
        .contains(Refusal.OFF_GRID);
  }

  @Test
  void an_offset_too_starts_anew_each_midnight() {
    Host host = aHost().every(ofHours(7)).startingAfter(ofHours(5)).build();

    assertThat(starts(host, blocked())).containsExactly("05:00", "12:00", "19:00");
    assertThat(
            new Availability(host, blocked(), at("00:00"))
                .free(TimeSlot.of(at("20:00"), ofHours(12))))
        .extracting(TimeSlot::start)
        .containsExactly(Instant.parse("2026-11-25T05:00:00Z"));
  }

  @Test
  void steps_are_counted_from_the_start_of_each_free_run() {
    Host host = aHost().open(HOURS).withoutGaps().build();

    assertThat(starts(host, blocked(seat(0, "09:50", 25), seat(0, "11:55", 10))))
        .containsExactly("09:00", "10:15", "10:45", "11:15", "12:05");
  }

  @Test
  void a_run_begins_after_the_buffer() {
    Host host = aHost().open(HOURS).withoutGaps().buffers(ofMinutes(15), ofMinutes(0)).build();

    BlockedTimes busy =
        new BlockedTimes(List.of(), List.of(TimeSlot.of(at("09:00"), ofMinutes(75))));

    assertThat(starts(host, busy)).containsExactly("10:30", "11:00", "11:30", "12:00", "12:30");
  }

  @Test
  void a_run_is_counted_from_its_own_start_whenever_somebody_calls() {
    Host host = aHost().open(HOURS).withoutGaps().notice(ofHours(1)).build();

    assertThat(new Availability(host, blocked(), at("10:07").plusSeconds(1)).free(TUESDAY))
        .extracting(slot -> wall(slot.start()))
        .containsExactly("11:30", "12:00", "12:30");
    assertThat(
            new Availability(host, blocked(), at("10:07"))
                .free(new TimeSlot(at("10:07"), TUESDAY.end())))
        .extracting(slot -> wall(slot.start()))
        .containsExactly("11:30", "12:00", "12:30");
  }

  @Test
  void with_several_seats_a_run_goes_on_while_one_is_free_but_nobody_changes_seats() {
    Host host = aHost().open(HOURS).withoutGaps().lasting(ofHours(1)).seats(2).build();

    // At every minute someone is free, from nine on; at half past nine nobody for an hour.
    assertThat(starts(host, blocked(seat(0, "10:00", 180), seat(1, "09:00", 60))))
        .containsExactly("09:00", "10:00", "10:30", "11:00", "11:30", "12:00");
  }

  @Test
  void a_date_that_is_otherwise_has_other_hours_or_none() {
    Host otherwise = aHost().open("tue 09:00-13:00; 2026-11-24 10:00-11:00 12:30-13:00").build();
    Host closed = aHost().open("tue 09:00-13:00; 2026-11-24 closed").build();
    Host another = aHost().open("mon 09:00-13:00; 2026-11-24 12:00-13:00").build();

    assertThat(starts(otherwise, blocked())).containsExactly("10:00", "10:30", "12:30");
    assertThat(starts(closed, blocked())).isEmpty();
    assertThat(starts(another, blocked())).containsExactly("12:00", "12:30");
  }

  @Test
  void a_date_is_the_hosts_own() {
    // Tuesday begins at 10:00Z on Monday there.
    Host host =
        aHost()
            .in("Pacific/Kiritimati")
            .open("mon 23:00-24:00; tue 00:00-24:00; wed 00:00-01:00; 2026-11-24 closed")
            .build();

    assertThat(
            new Availability(host, blocked(), at("00:00").minusSeconds(86_400))
                .free(TimeSlot.of(Instant.parse("2026-11-23T08:00:00Z"), ofDays(2))))
        .extracting(slot -> slot.start().toString())
        .containsExactly(
            "2026-11-23T09:00:00Z",
            "2026-11-23T09:30:00Z",
            "2026-11-24T10:00:00Z",
            "2026-11-24T10:30:00Z");
  }

  @Test
  void nothing_begins_while_the_wall_shows_no_full_minute() {
    // Until 7 January 1972 Monrovia was 44 minutes and 30 seconds behind.
    Host host = aHost().in("Africa/Monrovia").allowingThePast().every(ofHours(6)).build();
    TimeSlot days = TimeSlot.of(Instant.parse("1972-01-06T00:00:00Z"), ofDays(3));

    assertThat(new Availability(host, blocked(), at("00:00")).free(days))
        .extracting(slot -> slot.start().toString())
        .containsExactly(
            "1972-01-07T06:00:00Z",
            "1972-01-07T12:00:00Z",
            "1972-01-07T18:00:00Z",
            "1972-01-08T00:00:00Z",
            "1972-01-08T06:00:00Z",
            "1972-01-08T12:00:00Z",
            "1972-01-08T18:00:00Z");
  }

  @Test
  void what_cannot_be_counted_is_not_free() {
    Instant far = Instant.parse("+10000-01-01T00:00:00Z");
    Availability availability = new Availability(aHost().build(), blocked(), at("00:00"));

    assertThat(availability.free(TimeSlot.of(far, ofDays(1)))).isEmpty();
    assertThat(availability.refusal(TimeSlot.of(far, ofMinutes(30))))
        .contains(Refusal.OUTSIDE_HOURS);
  }

  private static List<String> starts(Host host, BlockedTimes blocked) {
    return new Availability(host, blocked, at("00:00"))
        .free(TUESDAY).stream().map(slot -> wall(slot.start())).toList();
  }

  private static String wall(Instant start) {
    return LocalTime.ofInstant(start, ZoneOffset.UTC).toString();
  }

  private static BlockedTimes blocked(TakenSeat... taken) {
    return new BlockedTimes(Stream.of(taken).toList(), List.of());
  }

  private static TakenSeat seat(int seat, String start, int minutes) {
    return new TakenSeat(seat, TimeSlot.of(at(start), ofMinutes(minutes)), "any");
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }
}
