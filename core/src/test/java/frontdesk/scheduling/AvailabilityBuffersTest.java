package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays free round an appointment. The time that is taken is 12:00 to 13:00, each time. */
class AvailabilityBuffersTest {
  private static final TimeSlot NOON = slot("12:00", 60);

  @ParameterizedTest
  @CsvSource({
    "11:15, ", // Ends at 11:45 and needs 15 minutes after it.
    "11:16, TOO_CLOSE",
    "11:30, TOO_CLOSE",
    "11:31, TAKEN",
    "12:59, TAKEN",
    "13:00, TOO_CLOSE",
    "13:09, TOO_CLOSE",
    "13:10, ", // Needs 10 minutes before it.
  })
  @Complaint("appointments stand back to back, without a pause")
  void a_busy_time_keeps_both_buffers_away(String start, Refusal refusal) {
    HostFixture host = aHost().buffers(ofMinutes(10), ofMinutes(15));

    assertThat(refusal(host, start, busy(NOON))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "11:15, ",
    "11:16, TOO_CLOSE",
    "11:31, TAKEN",
    "13:00, TOO_CLOSE",
    "13:14, TOO_CLOSE",
    "13:15, ",
  })
  void an_appointment_keeps_the_longer_buffer_away_on_both_sides(String start, Refusal refusal) {
    HostFixture host = aHost().buffers(ofMinutes(10), ofMinutes(15));

    assertThat(refusal(host, start, taken(0, NOON, 15))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"11:15, ", "11:16, TOO_CLOSE", "13:29, TOO_CLOSE", "13:30, "})
  void after_an_appointment_the_gap_is_the_one_it_was_booked_with(String start, Refusal refusal) {
    HostFixture host = aHost().buffers(ofMinutes(10), ofMinutes(15));

    assertThat(refusal(host, start, taken(0, NOON, 30))).isEqualTo(refusal);
  }

  @Test
  void buffers_need_not_lie_within_the_hours() {
    HostFixture host = aHost().open("tue 09:00-10:00").buffers(ofMinutes(60), ofMinutes(60));

    assertThat(free(host, busy())).containsExactly(slot("09:00", 30), slot("09:30", 30));
  }

  @Test
  void a_pause_of_another_seat_keeps_nobody_away() {
    HostFixture host = aHost().seats(2).buffers(ofMinutes(15), ofMinutes(15));

    assertThat(refusal(host, "13:00", taken(0, NOON, 15))).isNull();
  }

  @Test
  void every_seat_has_to_rest_before_none_is_free() {
    HostFixture host = aHost().seats(2).buffers(ofMinutes(15), ofMinutes(15));
    BlockedTimes both =
        new BlockedTimes(
            List.of(
                new TakenSeat(0, NOON, "any", ofMinutes(15), Optional.empty()),
                new TakenSeat(1, slot("11:00", 60), "other", ofMinutes(90), Optional.empty())),
            List.of());

    assertThat(refusal(host, "13:00", both)).isEqualTo(Refusal.TOO_CLOSE);
    assertThat(refusal(host, "13:30", both)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "12:00:30, 12:30:00, 12:00",
    "12:00:59.999, 12:30:00, 12:00",
    "11:00:00, 12:29:00.001, 12:00",
  })
  void a_minute_that_is_busy_for_a_moment_is_busy(String from, String to, String refused) {
    BlockedTimes busy = busy(new TimeSlot(at(from), at(to)));

    assertThat(refusal(aHost(), refused, busy)).isEqualTo(Refusal.TAKEN);
    assertThat(free(aHost(), busy)).contains(slot("12:30", 30)).doesNotContain(slot(refused, 30));
  }

  @ParameterizedTest
  @CsvSource({"12:00:00, 12:00:00.001, 12:01", "11:59:59.999, 12:00:00, 12:00"})
  void the_minute_after_it_is_free(String from, String to, String first) {
    HostFixture host = aHost().every(ofMinutes(1));

    assertThat(refusal(host, first, busy(new TimeSlot(at(from), at(to))))).isNull();
  }

  private static Refusal refusal(HostFixture host, String start, BlockedTimes blocked) {
    return new Availability(host.every(ofMinutes(1)).build(), blocked, at("00:00"))
        .refusal(slot(start, 30))
        .orElse(null);
  }

  private static List<TimeSlot> free(HostFixture host, BlockedTimes blocked) {
    return new Availability(host.every(ofMinutes(30)).build(), blocked, at("00:00"))
        .free(TimeSlot.of(at("00:00"), Duration.ofDays(1)));
  }

  private static BlockedTimes busy(TimeSlot... times) {
    return new BlockedTimes(List.of(), List.of(times));
  }

  private static BlockedTimes taken(int seat, TimeSlot time, int gap) {
    return new BlockedTimes(
        List.of(new TakenSeat(seat, time, "any", ofMinutes(gap), Optional.empty())), List.of());
  }

  private static TimeSlot slot(String start, int minutes) {
    return TimeSlot.of(at(start), ofMinutes(minutes));
  }

  // A Tuesday.
  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + (time.length() == 5 ? time + ":00" : time) + "Z");
  }
}
