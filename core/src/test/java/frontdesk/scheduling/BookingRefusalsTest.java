package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.notices.Notice;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be had changes nothing, and others are offered. */
class BookingRefusalsTest extends BookingFixture {
  @Nested
  class A_refusal {
    static Stream<Arguments> refusals() {
      return Stream.of(
          Arguments.of(aRequest().at("2026-11-20T09:00"), Refusal.IN_THE_PAST),
          Arguments.of(aRequest().at("2028-11-21T09:00"), Refusal.BEYOND_HORIZON),
          Arguments.of(aRequest().at("2026-11-24T17:00"), Refusal.OUTSIDE_HOURS),
          Arguments.of(aRequest().at("2026-11-24T09:10"), Refusal.OFF_GRID),
          Arguments.of(aRequest().until("2026-11-24T10:00"), Refusal.WRONG_LENGTH),
          Arguments.of(aRequest().until("2026-11-24T09:00"), Refusal.ENDS_BEFORE_START),
          Arguments.of(aRequest().until("2026-11-24T08:30"), Refusal.ENDS_BEFORE_START));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void offers_the_nearest_times_and_changes_nothing(BookingRequestFixture request, Refusal why) {
      Refused refused = refused(book(request, pete));

      assertThat(refused.why()).isEqualTo(why);
      assertThat(refused.requested()).isPresent();
      assertThat(refused.alternatives()).hasSize(3);
      assertThat(desk.appointments().all()).isEmpty();
      assertThat(desk.outbox().notices()).isEmpty();
    }

    static Stream<Arguments> impossible() {
      return Stream.of(
          // Both changes fall on a Sunday; the nearest times are on Friday and Monday.
          Arguments.of(
              aRequest().at("2027-03-14T02:30"), Refusal.SKIPPED_TIME, "2027-03-12T22:30:00Z"),
          Arguments.of(
              aRequest().at("2027-11-07T01:30"), Refusal.REPEATED_TIME, "2027-11-08T15:00:00Z"),
          Arguments.of(
              aRequest().at("2026-11-24T09:00-05:00").in("America/Chicago"),
              Refusal.OFFSET_CONTRADICTS_ZONE,
              "2026-11-24T15:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void of_a_time_that_is_no_moment_offers_times_near_it(
        BookingRequestFixture request, Refusal why, String nearest) {
      Refused refused = refused(book(request, pete));

      assertThat(refused.why()).isEqualTo(why);
      assertThat(refused.requested()).isPresent();
      assertThat(refused.alternatives())
          .extracting(slot -> slot.start().toString())
          .contains(nearest)
          .hasSize(3);
    }

    @Test
    void of_a_repeated_time_offers_none_that_comes_twice() {
      Host night = aHost().named("night").in("America/Chicago").build();
      desk.with(night);

      assertThat(refused(book(aRequest().at("2027-11-07T01:30"), night)).alternatives())
          .extracting(slot -> slot.start().atZone(night.zone()).toLocalDateTime().toString())
          .containsExactly("2027-11-06T23:30", "2027-11-07T00:30", "2027-11-07T02:00");
    }

    @Test
    void of_an_end_that_is_no_moment_offers_times_near_the_start() {
      Refused refused =
          refused(book(aRequest().at("2027-03-14T01:00").until("2027-03-14T02:30"), pete));

      assertThat(refused.why()).isEqualTo(Refusal.SKIPPED_TIME);
      assertThat(refused.alternatives()).hasSize(3);
    }

    @Test
    void of_a_taken_time_offers_the_one_before_and_the_one_after() {
      book(aRequest().at("2026-11-24T10:00"), pete);

      Refused refused =
          refused(book(aRequest().at("2026-11-24T10:00").by("john@example.com"), pete));

      assertThat(refused.why()).isEqualTo(Refusal.TAKEN);
      assertThat(refused.alternatives())
          .extracting(slot -> slot.start().toString())
          .contains("2026-11-24T15:30:00Z", "2026-11-24T16:30:00Z")
          .hasSize(3);
    }

    @Test
    void of_a_time_that_is_taken_at_the_last_moment_offers_others_too() {
      // The book changes between the look and the take.
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public Booking book(BookingOrder order, List<Notice> notices) {
                  super.book(
                      BookingOrderFixture.anOrder().by("quicker@example.com").build(), List.of());
                  return super.book(order, notices);
                }
              });

      Refused refused = refused(book(aRequest(), pete));

      assertThat(refused.why()).isEqualTo(Refusal.TAKEN);
      assertThat(refused.alternatives()).hasSize(3);
    }

    // A23
    @Test
    void that_the_same_caller_took_meanwhile_is_told_as_booked() {
      // Another copy of the request is carried out between the first look and the calendar's.
      AtomicBoolean looked = new AtomicBoolean();
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public Optional<Booking> known(BookingOrder order) {
                  Optional<Booking> known = super.known(order);
                  if (looked.compareAndSet(false, true)) {
                    super.book(order, List.of());
                  }
                  return known;
                }
              });

      assertThat(book(aRequest(), pete)).isInstanceOf(Booked.class);
      assertThat(desk.appointments().all()).hasSize(1);
    }
  }

  @Nested
  class A_rule_that_needs_no_book {
    private final List<TimeSlot> read = new ArrayList<>();

    static Stream<Arguments> requests() {
      return Stream.of(
          Arguments.of(aRequest().until("2026-11-24T10:00"), Refusal.WRONG_LENGTH),
          Arguments.of(
              aRequest().at("2000-01-03T09:00").until("2099-01-05T09:00"), Refusal.WRONG_LENGTH),
          Arguments.of(aRequest().at("2026-10-05T09:00"), Refusal.IN_THE_PAST),
          Arguments.of(aRequest().at("2026-11-23T09:00"), Refusal.TOO_SOON),
          Arguments.of(aRequest().at("2099-01-05T09:00"), Refusal.BEYOND_HORIZON),
          Arguments.of(aRequest().at("2026-11-24T17:00"), Refusal.OUTSIDE_HOURS),
          Arguments.of(aRequest().at("2026-11-24T09:10"), Refusal.OFF_GRID));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void refuses_without_looking_at_what_is_taken_then(BookingRequestFixture request, Refusal why) {
      assertThat(refused(bookCounting(request)).why()).isEqualTo(why);

      // Only the two weeks round the time asked for, from which the alternatives come.
      assertThat(read).singleElement().extracting(TimeSlot::length).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void looks_when_nothing_else_refuses() {
      booked(bookCounting(aRequest()));

      assertThat(read)
          .singleElement()
          .extracting(TimeSlot::length)
          .isEqualTo(Duration.ofMinutes(30));
    }

    private BookingOutcome bookCounting(BookingRequestFixture request) {
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public List<TakenSeat> taken(
                    OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
                  read.add(window);
                  return super.taken(org, host, window, asking);
                }
              });
      Host patient =
          aHost()
              .named("patient")
              .in("America/Chicago")
              .open("mon 09:00-17:00; tue 09:00-17:00")
              .notice(Duration.ofDays(3))
              .horizon(Duration.ofDays(365))
              .build();
      desk.with(patient);
      return book(request, patient);
    }
  }
}
