package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.aDesk;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is Saturday, 21 November 2026, 6 AM in Chicago. */
class FindAvailabilityTest {
  private final DeskFixture desk = aDesk();
  private final Host pete = Demo.propertyManager();

  @Test
  void free_times_are_offered_from_now_on() {
    assertThat(offers(pete, 7))
        .containsExactly("2026-11-23T15:00:00Z", "2026-11-24T18:00:00Z", "2026-11-25T15:00:00Z");
  }

  @Test
  void only_the_days_asked_for_are_looked_at() {
    assertThat(offers(pete, 2)).isEmpty();
    assertThat(offers(pete, 3))
        .containsExactly("2026-11-23T15:00:00Z", "2026-11-23T18:00:00Z", "2026-11-23T22:30:00Z");
  }

  @Test
  void what_is_booked_is_not_offered() {
    given(pete, "2026-11-23T15:00:00Z");

    assertThat(offers(pete, 7))
        .containsExactly("2026-11-23T15:30:00Z", "2026-11-24T18:00:00Z", "2026-11-25T15:00:00Z");
  }

  @Test
  @Complaint("times of today that have passed can be booked")
  void the_past_is_not_offered_even_where_it_may_be_booked() {
    desk.clock().set("2026-11-21T12:00:00.001Z");

    assertThat(offers(Demo.intakeDesk(), 1)).first().isEqualTo("2026-11-21T12:30:00Z");
    assertThat(near(Demo.intakeDesk(), "2024-12-20T14:00:00Z"))
        .first()
        .isEqualTo("2026-11-21T12:30:00Z");
  }

  @Test
  void another_hosts_appointments_do_not_matter() {
    given(Demo.intakeDesk(), "2026-11-23T15:00:00Z");

    assertThat(offers(pete, 7)).first().isEqualTo("2026-11-23T15:00:00Z");
  }

  @Test
  void near_a_requested_time_are_those_before_and_after_it_and_another_day() {
    given(pete, "2026-11-24T16:00:00Z");

    assertThat(near(pete, "2026-11-24T16:00:00Z"))
        .containsExactly("2026-11-23T22:30:00Z", "2026-11-24T15:30:00Z", "2026-11-24T16:30:00Z");
  }

  @Test
  void near_a_requested_time_in_the_past_are_the_next_times() {
    assertThat(near(pete, "2024-12-20T14:00:00Z"))
        .containsExactly("2026-11-23T15:00:00Z", "2026-11-24T15:00:00Z", "2026-11-25T15:00:00Z");
  }

  @Test
  void near_a_requested_time_that_has_just_passed_are_the_next_times() {
    desk.clock().set("2026-11-24T16:10:00Z");

    assertThat(near(pete, "2026-11-24T16:00:00Z"))
        .containsExactly("2026-11-24T16:30:00Z", "2026-11-25T15:00:00Z", "2026-11-26T15:00:00Z");
  }

  @Test
  void near_a_requested_time_beyond_the_horizon_are_the_last_times() {
    // The horizon ends on Sunday, 21 November 2027.
    assertThat(near(pete, "2029-11-24T16:00:00Z"))
        .containsExactly("2027-11-17T22:30:00Z", "2027-11-18T22:30:00Z", "2027-11-19T22:30:00Z");
  }

  @Test
  void near_a_requested_time_just_beyond_the_horizon_are_the_last_times() {
    assertThat(near(pete, "2027-11-22T16:00:00Z"))
        .containsExactly("2027-11-17T22:30:00Z", "2027-11-18T22:30:00Z", "2027-11-19T22:30:00Z");
  }

  @Test
  void a_horizon_of_two_days_is_enough() {
    Host host = aHost().open("sat 12:00-13:00; mon 09:00-10:00").horizon(ofDays(2)).build();

    assertThat(near(host, "2026-12-24T16:00:00Z"))
        .containsExactly("2026-11-21T12:30:00Z", "2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z");
  }

  @Test
  void near_a_requested_time_far_ahead_of_a_host_without_horizon_are_times_near_it() {
    Host host = aHost().open("mon 09:00-10:00").build();

    assertThat(near(host, "2031-11-26T09:00:00Z"))
        .containsExactly("2031-11-24T09:00:00Z", "2031-11-24T09:30:00Z", "2031-12-01T09:00:00Z");
  }

  @Test
  void within_the_notice_nothing_is_offered() {
    Host host = aHost().open("mon 09:00-10:00").notice(ofDays(3)).build();

    assertThat(near(host, "2026-11-23T09:00:00Z"))
        .containsExactly("2026-11-30T09:00:00Z", "2026-11-30T09:30:00Z");
  }

  @Test
  void where_nothing_is_free_nothing_is_offered() {
    assertThat(near(aHost().open("").build(), "2026-11-24T16:00:00Z")).isEmpty();
    assertThat(offers(aHost().open("").build(), 365)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:00:00.001Z", "12:01:00Z", "12:15:00Z", "12:25:00Z", "12:45:59Z"})
  @Complaint("the slots depend on the minute of the call")
  void at_whatever_minute_somebody_rings_the_same_times_are_offered(String minute) {
    Host host = aHost().open("sat 13:00-16:00").build();
    List<String> onTheHour = offers(host, 1);

    desk.clock().set("2026-11-21T" + minute);

    assertThat(offers(host, 1)).isEqualTo(onTheHour).first().isEqualTo("2026-11-21T13:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:00:00Z", "12:00:00.001Z", "12:00:59.999Z", "12:29:59.999Z"})
  @Complaint("a slot just offered is refused as past, a whole month is empty")
  void every_slot_of_a_month_may_be_booked_at_the_moment_it_is_offered(String moment) {
    desk.clock().set("2026-11-21T" + moment);
    Instant now = desk.clock().instant();
    Availability availability =
        new Availability(aHost().build(), new BlockedTimes(List.of(), List.of()), now);

    assertThat(availability.free(TimeSlot.of(now, ofDays(30))))
        .hasSizeBetween(30 * 48 - 2, 30 * 48)
        .allMatch(slot -> availability.refusal(slot).isEmpty());
  }

  private void given(Host host, String start) {
    desk.appointments().book(anOrder().with(host).at(start).build(), List.of());
  }

  private List<String> offers(Host host, int days) {
    FindAvailability.Outcome outcome = desk.findAvailability().offers(host, ofDays(days), soon());
    return told(((FindAvailability.Outcome.Offers) outcome).slots());
  }

  private List<String> near(Host host, String requested) {
    return told(
        desk.findAvailability()
            .near(new Asking(host, java.util.Optional.empty(), soon()), Instant.parse(requested)));
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }

  private static List<String> told(List<TimeSlot> slots) {
    return slots.stream().map(slot -> slot.start().toString()).toList();
  }
}
