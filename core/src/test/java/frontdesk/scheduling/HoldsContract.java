package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Holds.HoldOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Holds} promises, together with the {@link Appointments} whose seats it keeps.
 */
public interface HoldsContract {
  Duration FIVE_MINUTES = Duration.ofMinutes(5);
  CallId JANES = new CallId("call-jane");
  CallId BOBS = new CallId("call-bob");
  TimeSlot NINE = slot("2026-11-24T15:00:00Z");
  TimeSlot TEN = slot("2026-11-24T16:00:00Z");

  /** One seat, and five minutes. */
  Host HOLDER = HostFixture.aHost().named("holder").holding(FIVE_MINUTES).build();

  /** The same with three seats. */
  Host HOLDERS = HostFixture.aHost().named("holders").holding(FIVE_MINUTES).seats(3).build();

  Holds holds();

  Appointments appointments();

  /** Both hosts are there already. */
  AppointmentChanges changes();

  /** Holds that were made until now are older by so much. */
  void letPass(Duration time);

  private static TimeSlot slot(String start) {
    return TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30));
  }

  private static HoldOrder order(Host host, CallId call, TimeSlot... slots) {
    return new HoldOrder(host.org(), host.id(), call, List.of(slots), FIVE_MINUTES);
  }

  private Booking book(Host host, CallId call, TimeSlot slot) {
    return appointments()
        .book(
            anOrder()
                .with(host)
                .by(call.value() + "@example.com")
                .at(slot.start().toString())
                .from(call)
                .build(),
            List.of());
  }

  private List<TimeSlot> takenFor(Host host, Optional<CallId> asking) {
    TimeSlot day = TimeSlot.of(Instant.parse("2026-11-24T00:00:00Z"), Duration.ofDays(1));
    return appointments().taken(host.org(), host.id(), day, asking).stream()
        .map(TakenSeat::slot)
        .sorted((a, b) -> a.start().compareTo(b.start()))
        .toList();
  }

  @Test
  default void what_is_held_is_taken_for_others_and_not_for_the_call_itself() {
    assertThat(holds().hold(order(HOLDER, JANES, NINE, TEN))).containsExactly(NINE, TEN);

    assertThat(takenFor(HOLDER, Optional.empty())).containsExactly(NINE, TEN);
    assertThat(takenFor(HOLDER, Optional.of(BOBS))).containsExactly(NINE, TEN);
    assertThat(takenFor(HOLDER, Optional.of(JANES))).isEmpty();
    assertThat(appointments().taken(HOLDER.org(), HOLDER.id(), NINE, Optional.empty()))
        .allMatch(TakenSeat::isHold);
    assertThat(book(HOLDER, BOBS, NINE)).isInstanceOf(Booking.Taken.class);
  }

  @Test
  default void a_booking_turns_the_calls_own_hold_into_its_appointment() {
    holds().hold(order(HOLDER, JANES, NINE, TEN));

    assertThat(book(HOLDER, JANES, NINE)).isInstanceOf(Booking.Booked.class);

    assertThat(takenFor(HOLDER, Optional.of(JANES))).containsExactly(NINE);
    assertThat(takenFor(HOLDER, Optional.of(BOBS))).containsExactly(NINE, TEN);
    holds().release(HOLDER.org(), JANES);
    assertThat(takenFor(HOLDER, Optional.of(BOBS))).containsExactly(NINE);
  }

  @Test
  default void a_move_turns_it_into_the_new_time() {
    Booking.Booked booked = (Booking.Booked) book(HOLDER, JANES, NINE);
    holds().hold(order(HOLDER, JANES, TEN));

    Change change =
        changes()
            .move(
                new OwnAppointment(booked.appointment(), true, 0, Optional.empty()),
                TEN,
                new AppointmentChanges.ChangeOrder(
                    Optional.empty(),
                    NINE.start(),
                    List.of(),
                    Optional.of(JANES),
                    NeighbourRules.NONE));

    assertThat(change).isInstanceOf(Change.Done.class);
    assertThat(takenFor(HOLDER, Optional.of(BOBS))).containsExactly(TEN);
  }

  @Test
  default void another_offer_takes_the_place_of_the_one_before() {
    holds().hold(order(HOLDERS, JANES, NINE));
    holds().hold(order(HOLDER, JANES, NINE));

    assertThat(holds().hold(order(HOLDER, JANES, TEN))).containsExactly(TEN);
    assertThat(takenFor(HOLDER, Optional.empty())).containsExactly(TEN);
    assertThat(takenFor(HOLDERS, Optional.empty())).isEmpty();
  }

  @Test
  default void what_is_released_is_free_and_nobody_elses_is() {
    holds().hold(order(HOLDER, JANES, NINE));
    holds().hold(order(HOLDER, BOBS, TEN));

    holds().release(HOLDER.org(), JANES);
    holds().release(HOLDER.org(), new CallId("call-nobody"));

    assertThat(takenFor(HOLDER, Optional.empty())).containsExactly(TEN);
    assertThat(book(HOLDER, BOBS, NINE)).isInstanceOf(Booking.Booked.class);
  }

  // G11.
  @Test
  default void a_hold_outlives_a_silence_of_three_minutes_and_then_ends() {
    holds().hold(order(HOLDER, JANES, NINE));

    letPass(Duration.ofMinutes(3));
    assertThat(takenFor(HOLDER, Optional.of(BOBS))).containsExactly(NINE);
    assertThat(book(HOLDER, BOBS, NINE)).isInstanceOf(Booking.Taken.class);

    letPass(Duration.ofMinutes(2));
    assertThat(takenFor(HOLDER, Optional.of(BOBS))).isEmpty();
    assertThat(book(HOLDER, BOBS, NINE)).isInstanceOf(Booking.Booked.class);
    assertThat(book(HOLDER, JANES, NINE)).isInstanceOf(Booking.Taken.class);
  }

  @Test
  default void an_expired_hold_can_be_held_over_and_cleared_away() {
    holds().hold(order(HOLDER, JANES, NINE, TEN));
    letPass(FIVE_MINUTES);

    assertThat(holds().hold(order(HOLDER, BOBS, NINE))).containsExactly(NINE);
    holds().clearExpired();
    assertThat(takenFor(HOLDER, Optional.empty())).containsExactly(NINE);
  }

  @Test
  default void what_is_booked_or_held_by_another_is_not_held() {
    book(HOLDER, BOBS, NINE);

    assertThat(holds().hold(order(HOLDER, JANES, NINE, TEN))).containsExactly(TEN);
    assertThat(holds().hold(order(HOLDER, BOBS, TEN))).isEmpty();
  }

  @Test
  default void of_calls_that_race_for_one_seat_one_holds_it() {
    assertThat(raced(HOLDER)).isEqualTo(1);
  }

  @Test
  default void of_calls_that_race_for_several_seats_as_many_hold_one() {
    assertThat(raced(HOLDERS)).isEqualTo(3);
  }

  private long raced(Host host) {
    return AtOnce.each(16, i -> holds().hold(order(host, new CallId("call-" + i), NINE))).stream()
        .filter(held -> !held.isEmpty())
        .count();
  }

  @Test
  default void of_a_hold_and_bookings_that_race_one_has_the_time() {
    List<Boolean> had =
        AtOnce.each(
            16,
            i -> {
              CallId call = new CallId("call-" + i);
              return i % 2 == 0
                  ? !holds().hold(order(HOLDER, call, NINE)).isEmpty()
                  : book(HOLDER, call, NINE) instanceof Booking.Booked;
            });

    assertThat(had).filteredOn(has -> has).hasSize(1);
  }
}
