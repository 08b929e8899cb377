package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.NoticeFate;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.CallerProof;
import frontdesk.scheduling.Change;
import frontdesk.scheduling.ChangeUnknown;
import frontdesk.scheduling.OwnAppointment;
import frontdesk.scheduling.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Moves and cancels within the host's row lock, as people's own changes are followed. */
public final class JdbiAppointmentChanges implements AppointmentChanges {
  private final Store store;

  public JdbiAppointmentChanges(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<OwnAppointment> of(
      OrgId org, UserId host, CallerProof proof, Optional<Instant> endingAfter) {
    return store.with(org, handle -> OwnAppointmentRows.of(handle, org, host, proof, endingAfter));
  }

  @Override
  public Optional<Change> known(OrgId org, Delivery delivery) {
    return store.with(org, handle -> OwnAppointmentRows.by(handle, org, delivery));
  }

  @Override
  public Change cancel(OwnAppointment seen, ChangeOrder order) {
    return change(seen, handle -> cancel(handle, seen, order));
  }

  @Override
  public Change move(OwnAppointment seen, TimeSlot to, ChangeOrder order) {
    return change(seen, handle -> move(handle, seen, to, order));
  }

  private Change change(OwnAppointment seen, Function<Handle, Change> work) {
    return store.transaction(
        seen.appointment().org(),
        work,
        change -> change instanceof Change.Done,
        ChangeUnknown::new);
  }

  private static Change cancel(Handle handle, OwnAppointment seen, ChangeOrder order) {
    Appointment was = seen.appointment();
    Seats.lockToChange(handle, was.org(), was.host());
    Optional<Change> hindrance = hindrance(handle, seen, order);
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    Seats.free(handle, was);
    AppointmentRows.cancel(handle, was, StepRows.By.order(order.delivery()));
    NoticeFates.settle(
        handle, was, (notice, stage) -> NoticeFate.cancelled(notice, stage, order.at()));
    Act cancelled = Act.done(was.org(), "cancel", was.id()).from(AuditRows.content(was));
    return done(handle, seen, was, order, cancelled);
  }

  private static Change move(Handle handle, OwnAppointment seen, TimeSlot to, ChangeOrder order) {
    Appointment was = seen.appointment();
    Seats.Room room = Seats.lockToChange(handle, was.org(), was.host());
    Optional<Change> hindrance = hindrance(handle, seen, order);
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    Appointment moved =
        new Appointment(was.org(), was.id(), was.host(), was.title(), to, was.attendee());
    Optional<IntentKey> key = key(moved);
    Seats.free(handle, was);
    if (key.filter(it -> isBookedOtherwise(handle, moved, it)).isPresent()
        || !Seats.take(handle, moved, room, order.call())) {
      return new Change.Taken();
    }
    Optional<Refusal> refusal = TakenRows.refusal(handle, moved, order.rules());
    if (refusal.isPresent()) {
      return new Change.AgainstRule(refusal.get());
    }
    AppointmentRows.move(handle, moved, key, StepRows.By.order(order.delivery()));
    NoticeFates.settle(
        handle, was, (notice, stage) -> NoticeFate.moved(notice, stage, to, order.at()));
    Act act =
        Act.done(was.org(), "move", was.id())
            .from(AuditRows.content(was))
            .to(AuditRows.content(moved));
    return done(handle, seen, moved, order, act);
  }

  private static Optional<Change> hindrance(Handle handle, OwnAppointment seen, ChangeOrder order) {
    OrgId org = seen.appointment().org();
    Optional<Change> before =
        order.delivery().flatMap(it -> OwnAppointmentRows.by(handle, org, it));
    return before.isPresent() || OwnAppointmentRows.isStill(handle, seen)
        ? before
        : Optional.of(new Change.Outdated());
  }

  // Callers are known by e-mail address or telephone number; whoever is known by name only, in one
  // call, is moved by the house, and nobody else books the same.
  private static Optional<IntentKey> key(Appointment moved) {
    return moved
        .attendee()
        .party(Optional.empty())
        .map(party -> IntentKey.of(moved.title(), moved.slot(), party));
  }

  // By the same nets as a booking: the same content, or the same person at that time.
  private static boolean isBookedOtherwise(Handle handle, Appointment moved, IntentKey key) {
    return KnownBookings.find(handle, new BookingOrder(moved, key, Optional.empty()))
        .filter(
            known ->
                known instanceof Booking.WithOtherHost
                    || (known instanceof Booking.Repeat repeat
                        && !repeat.appointment().id().equals(moved.id())))
        .isPresent();
  }

  // Another host's call may have used the delivery meanwhile; then nothing of this is kept.
  private static Change done(
      Handle handle, OwnAppointment seen, Appointment now, ChangeOrder order, Act act) {
    if (!DeliveryRows.write(handle, now, order.delivery())) {
      return new Change.Outdated();
    }
    OutboxRows.write(handle, order.notices());
    AuditRows.add(handle, act.by(order.delivery()));
    return new Change.Done(now, seen.revision() + 1);
  }
}
