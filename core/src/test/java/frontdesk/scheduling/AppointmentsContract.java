package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.notices.Outbox;
import frontdesk.notices.Standing;
import frontdesk.scheduling.Appointments.BookingOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Appointments} promises. The store knows both hosts of {@link Demo}, and nobody
 * has booked yet.
 */
public interface AppointmentsContract {
  Appointments appointments();

  /** The outbox that shares the appointments' commits. */
  Outbox outbox();

  @Test
  default void a_free_time_is_booked() {
    BookingOrder order = anOrder().build();

    assertThat(appointments().book(order, List.of()))
        .isEqualTo(new Booking.Booked(order.appointment()));
  }

  @Test
  default void what_is_booked_is_found_again_as_it_was() {
    BookingOrder order = anOrder().phoning("+13125550123").build();
    appointments().book(order, List.of());

    assertThat(appointments().known(order)).contains(new Booking.Repeat(order.appointment()));
  }

  @Test
  default void nothing_is_known_of_a_new_order() {
    appointments().book(anOrder().build(), List.of());

    assertThat(appointments().known(anOrder().at("2026-11-24T16:00:00Z").build())).isEmpty();
  }

  @Test
  default void the_same_content_is_booked_once() {
    BookingOrder order = anOrder().build();
    appointments().book(order, List.of());

    assertThat(appointments().book(order, List.of()))
        .isEqualTo(new Booking.Repeat(order.appointment()));
  }

  @Test
  default void the_same_content_with_another_host_is_told_apart() {
    appointments().book(anOrder().build(), List.of());

    assertThat(appointments().book(anOrder().with(Demo.intakeDesk()).build(), List.of()))
        .isEqualTo(new Booking.WithOtherHost(Demo.propertyManager().id()));
  }

  @Test
  default void a_reworded_title_does_not_book_the_same_person_twice() {
    BookingOrder first = anOrder().with(Demo.intakeDesk()).titled("Consultation").build();
    appointments().book(first, List.of());

    assertThat(
            appointments()
                .book(
                    anOrder().with(Demo.intakeDesk()).titled("A consultation").build(), List.of()))
        .isEqualTo(new Booking.Repeat(first.appointment()));
  }

  @Test
  default void the_same_phone_is_the_same_person_where_one_booking_has_no_email() {
    BookingOrder first = anOrder().with(Demo.intakeDesk()).phoning("+13125550123").build();
    appointments().book(first, List.of());

    assertThat(
            appointments()
                .book(
                    anOrder().with(Demo.intakeDesk()).byPhoneOnly("+13125550123").build(),
                    List.of()))
        .isEqualTo(new Booking.Repeat(first.appointment()));
  }

  @Test
  default void two_people_who_share_a_phone_may_both_come() {
    appointments()
        .book(anOrder().with(Demo.intakeDesk()).phoning("+13125550123").build(), List.of());

    assertThat(
            appointments()
                .book(
                    anOrder()
                        .with(Demo.intakeDesk())
                        .by("john@example.com")
                        .phoning("+13125550123")
                        .build(),
                    List.of()))
        .isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void the_same_delivery_is_booked_once() {
    BookingOrder first = anOrder().delivered("call-1", "tool-1", "same").build();
    appointments().book(first, List.of());

    assertThat(appointments().known(first)).contains(new Booking.Redelivered(first.appointment()));
  }

  @Test
  default void the_same_delivery_with_other_arguments_is_refused() {
    appointments().book(anOrder().delivered("call-1", "tool-1", "same").build(), List.of());
    BookingOrder other =
        anOrder().at("2026-11-24T16:00:00Z").delivered("call-1", "tool-1", "other").build();

    assertThat(appointments().known(other)).contains(new Booking.OtherArguments());
    assertThat(appointments().book(other, List.of())).isEqualTo(new Booking.OtherArguments());
  }

  @Test
  default void a_refused_delivery_leaves_nothing_behind() {
    appointments().book(anOrder().build(), List.of());
    BookingOrder taken =
        anOrder().by("john@example.com").delivered("call-1", "tool-1", "a").build();
    assertThat(appointments().book(taken, List.of())).isEqualTo(new Booking.Taken());

    BookingOrder corrected =
        anOrder()
            .by("john@example.com")
            .at("2026-11-24T16:00:00Z")
            .delivered("call-1", "tool-1", "b")
            .build();
    assertThat(appointments().book(corrected, List.of())).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void an_overlapping_time_is_taken() {
    appointments().book(anOrder().at("2026-11-24T15:00:00Z").build(), List.of());

    assertThat(
            appointments()
                .book(
                    anOrder().by("john@example.com").at("2026-11-24T15:15:00Z").build(), List.of()))
        .isEqualTo(new Booking.Taken());
  }

  @Test
  default void an_adjacent_time_is_free() {
    appointments().book(anOrder().at("2026-11-24T15:00:00Z").build(), List.of());

    assertThat(
            appointments()
                .book(
                    anOrder().by("john@example.com").at("2026-11-24T15:30:00Z").build(), List.of()))
        .isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void a_host_with_many_seats_is_taken_when_the_last_one_is() {
    int seats = Demo.intakeDesk().policy().limits().atOnce();
    for (int i = 0; i < seats; i++) {
      assertThat(appointments().book(atTheDesk("caller" + i), List.of()))
          .isInstanceOf(Booking.Booked.class);
    }

    assertThat(appointments().book(atTheDesk("one-too-many"), List.of()))
        .isEqualTo(new Booking.Taken());
  }

  @Test
  default void taken_tells_each_seat_in_the_window() {
    BookingOrder one = atTheDesk("one");
    BookingOrder two = atTheDesk("two");
    appointments().book(one, List.of());
    appointments().book(two, List.of());
    TimeSlot slot = anOrder().build().appointment().slot();

    assertThat(appointments().taken(Demo.ORG, Demo.intakeDesk().id(), slot))
        .containsExactlyInAnyOrder(
            BookingOrderFixture.seat(0, one.appointment()),
            BookingOrderFixture.seat(1, two.appointment()));
    assertThat(appointments().taken(Demo.ORG, Demo.intakeDesk().id(), dayAfter(slot))).isEmpty();
    assertThat(appointments().taken(new OrgId("other"), Demo.intakeDesk().id(), slot)).isEmpty();
  }

  @Test
  default void notices_are_written_with_the_booking_and_only_then() {
    BookingOrder order = anOrder().build();
    BookingOrder refused = anOrder().by("john@example.com").build();
    appointments().book(order, List.of(noticeOf(order)));
    appointments().book(refused, List.of(noticeOf(refused)));

    assertThat(outbox().standing(Demo.ORG, noticeOf(order).id()))
        .contains(Standing.of(Standing.Stage.PENDING));
    assertThat(outbox().standing(Demo.ORG, noticeOf(refused).id())).isEmpty();
  }

  @Test
  default void of_bookings_that_race_for_one_time_exactly_one_is_booked() {
    List<Booking> bookings =
        AtOnce.each(
            32,
            i ->
                appointments()
                    .book(anOrder().by("caller" + i + "@example.com").build(), List.of()));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(bookings).filteredOn(Booking.Taken.class::isInstance).hasSize(31);
  }

  // A2, at the store.
  @Test
  default void of_equal_bookings_that_race_all_but_one_are_repeats() {
    BookingOrder order =
        anOrder().with(Demo.intakeDesk()).delivered("call-1", "tool-1", "same").build();

    List<Booking> bookings =
        AtOnce.each(32, i -> appointments().book(order, List.of(noticeOf(order))));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(bookings).filteredOn(Booking.Redelivered.class::isInstance).hasSize(31);
  }

  @Test
  default void of_equal_contents_that_race_with_two_hosts_one_is_booked() {
    List<Host> hosts = List.of(Demo.propertyManager(), Demo.intakeDesk());
    List<Booking> bookings =
        AtOnce.each(
            16, i -> appointments().book(anOrder().with(hosts.get(i % 2)).build(), List.of()));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(bookings).filteredOn(Booking.WithOtherHost.class::isInstance).hasSize(8);
  }

  // A5, at the store.
  @Test
  default void of_one_delivery_that_races_with_two_contents_one_is_booked() {
    List<Booking> bookings =
        AtOnce.each(16, i -> appointments().book(oneDeliveryAt(i % 2), List.of()));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(bookings).filteredOn(Booking.OtherArguments.class::isInstance).hasSize(8);
  }

  private Booking bookedAt(String start, String email, OpenBookings open) {
    return appointments()
        .book(
            anOrder().with(Demo.intakeDesk()).at(start).by(email).within(open).build(), List.of());
  }

  @Test
  default void an_attendee_has_no_more_to_come_than_may_be_with_all_hosts_together() {
    OpenBookings two = open(2, 9);
    Booking tooMany = new Booking.AgainstRule(Refusal.TOO_MANY_OF_ATTENDEE);
    bookedAt("2026-11-20T15:00:00Z", "jane@example.com", two);
    bookedAt("2026-11-24T15:00:00Z", "jane@example.com", two);
    BookingOrder elsewhere = anOrder().at("2026-11-25T15:00:00Z").within(two).build();
    assertThat(appointments().book(elsewhere, List.of())).isInstanceOf(Booking.Booked.class);

    assertThat(bookedAt("2026-11-26T15:00:00Z", "jane@example.com", two)).isEqualTo(tooMany);
    assertThat(appointments().book(elsewhere, List.of())).isInstanceOf(Booking.Repeat.class);
    assertThat(bookedAt("2026-11-26T15:00:00Z", "john@example.com", two))
        .isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void without_an_email_the_telephone_says_who_has_enough() {
    OpenBookings one = open(1, 9);
    BookingOrder first = anOrder().byPhoneOnly("+13125550123").within(one).build();
    BookingOrder second =
        anOrder().byPhoneOnly("+13125550123").at("2026-11-25T15:00:00Z").within(one).build();
    appointments().book(first, List.of());

    assertThat(appointments().book(second, List.of()))
        .isEqualTo(new Booking.AgainstRule(Refusal.TOO_MANY_OF_ATTENDEE));
  }

  @Test
  default void from_one_number_no_more_is_booked_than_may_be_whoever_comes() {
    OpenBookings one = open(9, 1);
    bookedAt("2026-11-24T15:00:00Z", "jane@example.com", one);

    assertThat(bookedAt("2026-11-25T15:00:00Z", "john@example.com", one))
        .isEqualTo(new Booking.AgainstRule(Refusal.TOO_MANY_OF_CALLER));
    OpenBookings nobodys = new OpenBookings(9, 1, Optional.empty(), one.now());
    assertThat(bookedAt("2026-11-25T15:00:00Z", "john@example.com", nobodys))
        .isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void bookings_that_race_do_not_pass_a_cap_together() {
    List<Host> hosts = List.of(Demo.propertyManager(), Demo.intakeDesk());
    OpenBookings two = open(2, 9);
    List<Booking> bookings =
        AtOnce.each(
            16,
            i ->
                appointments()
                    .book(
                        anOrder()
                            .with(hosts.get(i % 2))
                            .at(Instant.parse("2026-11-24T15:00:00Z").plusSeconds(i * 3600L) + "")
                            .within(two)
                            .build(),
                        List.of()));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(2);
    assertThat(bookings)
        .filteredOn(new Booking.AgainstRule(Refusal.TOO_MANY_OF_ATTENDEE)::equals)
        .hasSize(14);
  }

  private static OpenBookings open(int ofAttendee, int ofCaller) {
    return new OpenBookings(
        ofAttendee,
        ofCaller,
        PhoneNumber.parse("+13125550199"),
        Instant.parse("2026-11-21T12:00:00Z"));
  }

  private static BookingOrder oneDeliveryAt(int hour) {
    return anOrder()
        .with(hour == 0 ? Demo.propertyManager() : Demo.intakeDesk())
        .at(Instant.parse("2026-11-24T15:00:00Z").plusSeconds(hour * 3600L).toString())
        .delivered("call-1", "tool-1", "arguments " + hour)
        .build();
  }

  private static BookingOrder atTheDesk(String name) {
    return anOrder().with(Demo.intakeDesk()).by(name + "@example.com").build();
  }

  private static TimeSlot dayAfter(TimeSlot slot) {
    return new TimeSlot(slot.start().plusSeconds(86_400), slot.end().plusSeconds(86_400));
  }
}
