package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.Attempt;
import frontdesk.notices.CalendarEntryFixture;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AppointmentChanges} promises. The store knows the hosts of {@link Demo}. */
public interface AppointmentChangesContract {
  Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  TimeSlot LATER = TimeSlot.of(Instant.parse("2026-11-25T15:00:00Z"), Duration.ofMinutes(30));

  AppointmentChanges changes();

  Appointments appointments();

  /** The outbox that shares their commits. */
  Outbox outbox();

  private static CallerProof jane() {
    return new CallerProof(EmailAddress.parse("jane@example.com"), List.of());
  }

  private static CallerProof calling(String number) {
    return new CallerProof(Optional.empty(), PhoneNumber.parse(number).stream().toList());
  }

  private static ChangeOrder plainly() {
    return new ChangeOrder(Optional.empty(), NOW, List.of());
  }

  @Test
  default void the_house_moves_one_whose_guest_is_known_by_name_only() {
    Attendee jane = new Attendee(Optional.of("Jane"), Optional.empty(), Optional.empty());
    Appointment anonymous =
        new Appointment(
            Demo.ORG,
            "00000000000000aa",
            Demo.propertyManager().id(),
            "Viewing",
            TimeSlot.of(Instant.parse("2026-11-24T15:00:00Z"), Duration.ofMinutes(30)),
            jane);
    appointments()
        .book(
            new BookingOrder(
                anonymous,
                IntentKey.of("Viewing", anonymous.slot(), "Jane|call-1"),
                Optional.empty()),
            List.of());

    Change change =
        changes().move(new OwnAppointment(anonymous, true, 0, Optional.empty()), LATER, plainly());

    assertThat(change).isInstanceOf(Change.Done.class);
  }

  private static ChangeOrder delivered(String toolCall, String arguments) {
    Delivery delivery =
        Delivery.of(new CallId("call-1"), toolCall, "cancel", Map.of("all", arguments));
    return new ChangeOrder(Optional.of(delivery), NOW, List.of());
  }

  private List<OwnAppointment> of(CallerProof proof) {
    return changes().of(Demo.ORG, Demo.propertyManager().id(), proof, Optional.of(NOW));
  }

  private OwnAppointment booked(BookingOrder order, Notice... notices) {
    appointments().book(order, List.of(notices));
    return of(jane()).stream()
        .filter(own -> own.appointment().equals(order.appointment()))
        .findFirst()
        .orElseThrow();
  }

  private List<TakenSeat> taken(TimeSlot window) {
    return appointments().taken(Demo.ORG, Demo.propertyManager().id(), window);
  }

  private static CalendarEntry entryOf(BookingOrder order) {
    return CalendarEntryFixture.anEntry()
        .of(order.appointment().id())
        .at(order.appointment().slot().start().toString())
        .build();
  }

  private static Invitation invitationOf(BookingOrder order) {
    Appointment one = order.appointment();
    return new Invitation(
        one.org(),
        one.id(),
        one.host(),
        one.title(),
        "",
        one.slot(),
        Demo.propertyManager().zone(),
        one.attendee().email().orElseThrow(),
        "Jane",
        NOW.minusSeconds(60));
  }

  private Attempt claim(Notice notice) {
    return outbox().claim(notice.org(), notice.id(), Duration.ZERO).orElseThrow();
  }

  private void given(Notice notice, Receipt receipt) {
    outbox().record(claim(notice), receipt);
  }

  // Finding.

  @Test
  default void an_appointment_is_its_own_attendees_by_email_or_phone() {
    BookingOrder order = anOrder().phoning("+13125550123").build();
    OwnAppointment own = new OwnAppointment(order.appointment(), true, 0, Optional.empty());
    appointments().book(order, List.of());

    assertThat(of(jane())).containsExactly(own);
    assertThat(of(calling("+13125550123"))).containsExactly(own);
    assertThat(
            of(
                CallerProof.of(
                    EmailAddress.parse("wrong@example.com"),
                    PhoneNumber.parse("+13125550199"),
                    PhoneNumber.parse("+13125550123"))))
        .containsExactly(own);
  }

  @Test
  default void no_appointment_is_another_persons() {
    appointments().book(anOrder().phoning("+13125550123").build(), List.of());

    assertThat(of(new CallerProof(EmailAddress.parse("john@example.com"), List.of()))).isEmpty();
    assertThat(of(calling("+13125550199"))).isEmpty();
    assertThat(of(new CallerProof(Optional.empty(), List.of()))).isEmpty();
  }

  @Test
  default void what_has_no_email_or_phone_is_nobodys_who_has_none() {
    appointments().book(anOrder().byPhoneOnly("+13125550123").build(), List.of());
    BookingOrder other = anOrder().at("2026-11-24T16:00:00Z").build();
    appointments().book(other, List.of());

    assertThat(of(jane()))
        .extracting(OwnAppointment::appointment)
        .containsExactly(other.appointment());
  }

  @Test
  default void another_hosts_or_organisations_are_not_among_them() {
    appointments().book(anOrder().with(Demo.intakeDesk()).build(), List.of());

    assertThat(of(jane())).isEmpty();
    assertThat(
            changes().of(new OrgId("org_other"), Demo.intakeDesk().id(), jane(), Optional.empty()))
        .isEmpty();
  }

  @Test
  default void they_come_by_their_start_and_cancelled_ones_last() {
    OwnAppointment first = booked(anOrder().at("2026-11-24T15:00:00Z").build());
    OwnAppointment third = booked(anOrder().at("2026-11-26T15:00:00Z").build());
    OwnAppointment second = booked(anOrder().at("2026-11-25T15:00:00Z").build());
    changes().cancel(first, plainly());

    assertThat(of(jane()))
        .containsExactly(
            second, third, new OwnAppointment(first.appointment(), false, 1, Optional.empty()));
  }

  @Test
  default void what_is_over_is_left_out_where_that_is_wanted() {
    OwnAppointment own = booked(anOrder().at("2026-11-24T15:00:00Z").build());
    Instant end = own.appointment().slot().end();

    assertThat(foundAfter(Optional.of(end.minusSeconds(1)))).containsExactly(own);
    assertThat(foundAfter(Optional.of(end))).isEmpty();
    assertThat(foundAfter(Optional.empty())).containsExactly(own);
  }

  private List<OwnAppointment> foundAfter(Optional<Instant> from) {
    return changes().of(Demo.ORG, Demo.propertyManager().id(), jane(), from);
  }

  @Test
  default void the_calendars_name_of_it_comes_along_also_once_it_is_cancelled() {
    BookingOrder order = anOrder().build();
    OwnAppointment own = booked(order, entryOf(order));
    given(entryOf(order), new Receipt.Delivered(Optional.of("owner event-1")));
    assertThat(of(jane()))
        .extracting(OwnAppointment::entry)
        .containsExactly(Optional.of("owner event-1"));

    changes().cancel(own, plainly());

    assertThat(of(jane()))
        .extracting(OwnAppointment::entry)
        .containsExactly(Optional.of("owner event-1"));
  }

  // Cancelling.

  @Test
  default void what_is_cancelled_frees_its_time_and_may_be_booked_anew() {
    BookingOrder order = anOrder().build();
    OwnAppointment own = booked(order);

    assertThat(changes().cancel(own, plainly())).isEqualTo(new Change.Done(order.appointment(), 1));

    assertThat(taken(order.appointment().slot())).isEmpty();
    assertThat(appointments().book(order, List.of())).isEqualTo(new Booking.Anew());
    assertThat(appointments().book(anOrder().anew(2).build(), List.of()))
        .isInstanceOf(Booking.Booked.class);
  }

  // A15, at the store.
  @Test
  default void a_late_repeat_of_the_booking_hears_that_it_was_cancelled() {
    BookingOrder order = anOrder().delivered("call-1", "tool-1", "same").build();
    changes().cancel(booked(order), plainly());

    assertThat(appointments().known(order)).contains(new Booking.Cancelled(order.appointment()));
  }

  @Test
  default void what_is_cancelled_cannot_be_cancelled_or_moved_by_who_saw_it_before() {
    OwnAppointment own = booked(anOrder().build());
    changes().cancel(own, plainly());

    assertThat(changes().cancel(own, plainly())).isEqualTo(new Change.Outdated());
    assertThat(changes().move(own, LATER, plainly())).isEqualTo(new Change.Outdated());
    assertThat(taken(LATER)).isEmpty();
  }

  @Test
  default void a_delivery_that_changed_something_is_known_and_changes_nothing_again() {
    OwnAppointment own = booked(anOrder().build());
    ChangeOrder order = delivered("tool-9", "same");
    Delivery delivery = order.delivery().orElseThrow();
    assertThat(changes().known(Demo.ORG, delivery)).isEmpty();
    changes().cancel(own, order);
    Change again = new Change.Redelivered(own.appointment(), false, 1);

    assertThat(changes().known(Demo.ORG, delivery)).contains(again);
    assertThat(changes().cancel(own, order)).isEqualTo(again);
    assertThat(changes().known(new OrgId("org_other"), delivery)).isEmpty();
  }

  @Test
  default void a_delivery_means_one_thing() {
    BookingOrder booking = anOrder().delivered("call-1", "tool-1", "same").build();
    OwnAppointment own = booked(booking);
    changes().cancel(own, delivered("tool-2", "same"));

    assertThat(changes().known(Demo.ORG, delivered("tool-2", "other").delivery().orElseThrow()))
        .contains(new Change.OtherArguments());
    assertThat(changes().known(Demo.ORG, delivered("tool-1", "same").delivery().orElseThrow()))
        .contains(new Change.OtherArguments());
    assertThat(appointments().known(anOrder().delivered("call-1", "tool-2", "same").build()))
        .contains(new Booking.OtherArguments());
  }

  @Test
  default void of_cancellations_that_race_one_is_done() {
    OwnAppointment own = booked(anOrder().build());

    List<Change> all = AtOnce.each(16, i -> changes().cancel(own, plainly()));

    assertThat(all).filteredOn(Change.Done.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Change.Outdated.class::isInstance).hasSize(15);
  }

  // Moving.

  @Test
  default void what_is_moved_keeps_its_id_takes_the_new_time_and_frees_the_old() {
    BookingOrder order = anOrder().build();
    OwnAppointment own = booked(order);

    Change.Done done = (Change.Done) changes().move(own, LATER, plainly());

    String id = order.appointment().id();
    assertThat(done.appointment().id()).isEqualTo(id);
    assertThat(done.appointment().slot()).isEqualTo(LATER);
    assertThat(done.revision()).isEqualTo(1);
    assertThat(taken(order.appointment().slot())).isEmpty();
    assertThat(taken(LATER)).containsExactly(BookingOrderFixture.seat(0, done.appointment()));
    assertThat(of(jane()))
        .containsExactly(new OwnAppointment(done.appointment(), true, 1, Optional.empty()));
  }

  @Test
  default void its_old_content_may_be_booked_anew_and_the_new_one_is_known() {
    BookingOrder order = anOrder().build();
    changes().move(booked(order), LATER, plainly());

    assertThat(appointments().known(order)).contains(new Booking.Anew());
    assertThat(appointments().known(anOrder().at("2026-11-25T15:00:00Z").build()))
        .get()
        .isInstanceOf(Booking.Repeat.class);
    assertThat(
            appointments()
                .known(anOrder().with(Demo.intakeDesk()).at("2026-11-25T15:00:00Z").build()))
        .contains(new Booking.WithOtherHost(Demo.propertyManager().id()));
  }

  @Test
  default void where_the_new_time_is_taken_nothing_changes() {
    OwnAppointment own = booked(anOrder().build());
    BookingOrder other = anOrder().by("john@example.com").at("2026-11-25T15:00:00Z").build();
    appointments().book(other, List.of());

    assertThat(changes().move(own, LATER, plainly())).isEqualTo(new Change.Taken());

    assertThat(of(jane())).containsExactly(own);
    assertThat(taken(own.appointment().slot())).hasSize(1);
    assertThat(taken(LATER))
        .extracting(TakenSeat::appointmentId)
        .containsExactly(other.appointment().id());
  }

  @Test
  default void it_may_be_moved_over_a_part_of_its_own_time() {
    OwnAppointment own = booked(anOrder().build());
    TimeSlot longer = TimeSlot.of(own.appointment().slot().start(), Duration.ofHours(1));

    assertThat(changes().move(own, longer, plainly())).isInstanceOf(Change.Done.class);
    assertThat(taken(longer)).extracting(TakenSeat::slot).containsExactly(longer);
  }

  @Test
  default void nobody_is_moved_to_where_they_have_another_appointment() {
    BookingOrder one = anOrder().with(Demo.intakeDesk()).build();
    BookingOrder two =
        anOrder().with(Demo.intakeDesk()).titled("Other").at("2026-11-25T15:00:00Z").build();
    appointments().book(one, List.of());
    appointments().book(two, List.of());
    OwnAppointment own =
        changes().of(Demo.ORG, Demo.intakeDesk().id(), jane(), Optional.empty()).get(0);

    assertThat(changes().move(own, two.appointment().slot(), plainly()))
        .isEqualTo(new Change.Taken());
  }

  @Test
  default void what_was_moved_cannot_be_changed_by_who_saw_it_before() {
    OwnAppointment own = booked(anOrder().build());
    changes().move(own, LATER, plainly());

    assertThat(changes().move(own, own.appointment().slot(), plainly()))
        .isEqualTo(new Change.Outdated());
    assertThat(changes().cancel(own, plainly())).isEqualTo(new Change.Outdated());
    assertThat(taken(LATER)).hasSize(1);
  }

  @Test
  default void it_may_be_moved_back() {
    BookingOrder order = anOrder().build();
    changes().move(booked(order), LATER, plainly());

    assertThat(changes().move(of(jane()).get(0), order.appointment().slot(), plainly()))
        .isEqualTo(new Change.Done(order.appointment(), 2));
    assertThat(appointments().known(order)).contains(new Booking.Repeat(order.appointment()));
  }

  @Test
  default void of_moves_to_one_time_that_race_one_gets_it() {
    OwnAppointment one = booked(anOrder().at("2026-11-24T15:00:00Z").build());
    OwnAppointment two = booked(anOrder().titled("Two").at("2026-11-26T15:00:00Z").build());
    List<OwnAppointment> both = List.of(one, two);

    List<Change> all = AtOnce.each(2, i -> changes().move(both.get(i), LATER, plainly()));

    assertThat(all).filteredOn(Change.Done.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Change.Taken.class::isInstance).hasSize(1);
    assertThat(taken(LATER)).hasSize(1);
  }

  // A18, at the store.
  @Test
  default void of_a_move_and_a_cancellation_that_race_one_is_done() {
    OwnAppointment own = booked(anOrder().build());

    List<Change> all =
        AtOnce.each(
            2,
            i -> i == 0 ? changes().cancel(own, plainly()) : changes().move(own, LATER, plainly()));

    assertThat(all).filteredOn(Change.Done.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Change.Outdated.class::isInstance).hasSize(1);
    assertThat(taken(own.appointment().slot())).isEmpty();
    boolean cancelled = all.get(0) instanceof Change.Done;
    assertThat(taken(LATER)).hasSize(cancelled ? 0 : 1);
  }

  // A19, at the store.
  @Test
  default void of_a_move_and_a_booking_of_one_time_that_race_one_gets_it() {
    OwnAppointment own = booked(anOrder().build());
    BookingOrder other = anOrder().by("john@example.com").at("2026-11-25T15:00:00Z").build();

    List<Object> all =
        AtOnce.each(
            2,
            i ->
                i == 0
                    ? changes().move(own, LATER, plainly())
                    : appointments().book(other, List.of()));

    boolean moved = all.get(0) instanceof Change.Done;
    boolean booked = all.get(1) instanceof Booking.Booked;
    assertThat(moved).isNotEqualTo(booked);
    assertThat(taken(LATER)).hasSize(1);
    assertThat(taken(own.appointment().slot())).hasSize(moved ? 0 : 1);
  }

  // What was written of it.

  @Test
  default void notices_are_written_with_the_change_and_only_then() {
    OwnAppointment own = booked(anOrder().build());
    Notice notice = noticeOf(anOrder().anew(7).build());
    ChangeOrder telling = new ChangeOrder(Optional.empty(), NOW, List.of(notice));
    BookingOrder other = anOrder().by("john@example.com").at("2026-11-25T15:00:00Z").build();
    appointments().book(other, List.of());

    changes().move(own, LATER, telling);
    assertThat(outbox().standing(Demo.ORG, notice.id())).isEmpty();

    changes().cancel(own, telling);
    assertThat(outbox().standing(Demo.ORG, notice.id()))
        .contains(Standing.of(Standing.Stage.PENDING));
  }

  @Test
  default void the_calendar_is_to_show_it_at_its_new_time_or_not_at_all() {
    BookingOrder order = anOrder().build();
    OwnAppointment own = booked(order, entryOf(order));
    given(entryOf(order), new Receipt.Delivered(Optional.of("event-1")));

    changes().move(own, LATER, plainly());
    Attempt move = claim(entryOf(order));
    assertThat(move.notice()).isEqualTo(entryOf(order).at(LATER));
    assertThat(move.reference()).contains("event-1");

    changes().cancel(of(jane()).get(0), plainly());
    assertThat(claim(entryOf(order)).notice()).isEqualTo(entryOf(order).at(LATER).removed());
    outbox().record(move, new Receipt.Delivered(Optional.of("late")));
    assertThat(outbox().standing(Demo.ORG, entryOf(order).id()))
        .contains(Standing.of(Standing.Stage.SENDING));
  }

  @Test
  default void whoever_was_invited_by_mail_is_told() {
    BookingOrder order = anOrder().build();
    Invitation invitation = invitationOf(order);
    OwnAppointment own = booked(order, invitation);
    given(invitation, new Receipt.Delivered());

    changes().move(own, LATER, plainly());
    assertThat(claim(invitation).notice()).isEqualTo(invitation.movedTo(LATER, NOW));

    changes().cancel(of(jane()).get(0), plainly());
    assertThat(claim(invitation).notice()).isEqualTo(invitation.movedTo(LATER, NOW).calledOff(NOW));
  }

  @Test
  default void what_never_left_tells_the_new_time_or_nothing() {
    BookingOrder order = anOrder().build();
    Notice hook = noticeOf(order);
    Invitation mail = invitationOf(order);
    OwnAppointment own = booked(order, hook, mail);
    given(hook, new Receipt.NothingHappened("not reached"));

    changes().move(own, LATER, plainly());
    Attempt atHook = claim(hook);
    Attempt byMail = claim(mail);
    assertThat(((AppointmentBooked) atHook.notice()).slot()).isEqualTo(LATER);
    Invitation later = (Invitation) byMail.notice();
    assertThat(later.slot()).isEqualTo(LATER);
    assertThat(later.sequence()).isZero();

    outbox().record(atHook, new Receipt.Refused("not today"));
    outbox().record(byMail, new Receipt.Refused("not today"));
    changes().cancel(of(jane()).get(0), plainly());
    assertThat(outbox().standing(Demo.ORG, hook.id())).isEmpty();
    assertThat(outbox().standing(Demo.ORG, mail.id())).isEmpty();
  }

  @Test
  default void a_hook_that_may_have_heard_of_the_booking_is_not_told_of_it_again() {
    BookingOrder order = anOrder().build();
    OwnAppointment own = booked(order, noticeOf(order));
    given(noticeOf(order), new Receipt.Unknown("time-out"));

    changes().move(own, LATER, plainly());
    changes().cancel(of(jane()).get(0), plainly());

    assertThat(outbox().standing(Demo.ORG, noticeOf(order).id()))
        .contains(new Standing(Standing.Stage.UNKNOWN, "time-out"));
  }
}
