package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.BookingUnknown;
import frontdesk.scheduling.Refusal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps appointments in PostgreSQL; the host's row lock and the constraints decide every race. */
public final class JdbiAppointments implements Appointments {
  private final Store store;

  public JdbiAppointments(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Booking> known(BookingOrder order) {
    return store.with(order.appointment().org(), handle -> KnownBookings.find(handle, order));
  }

  @Override
  public Optional<Booking> known(OrgId org, Delivery delivery) {
    return store.with(org, handle -> KnownBookings.find(handle, org, delivery));
  }

  @Override
  public Booking book(BookingOrder order, List<Notice> notices) {
    return store.transaction(
        order.appointment().org(),
        handle -> book(handle, order, notices),
        booking -> booking instanceof Booking.Booked,
        BookingUnknown::new);
  }

  // Whatever else stands in the way, the transaction is given up and the reason looked for anew.
  private static Booking book(Handle handle, BookingOrder order, List<Notice> notices) {
    Appointment wanted = order.appointment();
    Seats.Room room = OpenRows.lock(handle, order);
    Optional<Booking> known = KnownBookings.find(handle, order);
    if (known.isPresent()) {
      return known.get();
    }
    if (!OpenRows.write(handle, order)) {
      return OpenRows.refusal(handle, order)
          .<Booking>map(Booking.AgainstRule::new)
          .orElseGet(() -> lostRace(handle, order));
    }
    if (!Seats.take(handle, wanted, room, order.call())) {
      return new Booking.Taken();
    }
    Optional<Refusal> refusal = TakenRows.refusal(handle, wanted, order.rules());
    if (refusal.isPresent()) {
      return new Booking.AgainstRule(refusal.get());
    }
    if (!DeliveryRows.write(handle, order.appointment(), order.delivery())) {
      return lostRace(handle, order);
    }
    OutboxRows.write(handle, notices);
    AuditRows.add(
        handle,
        Act.done(wanted.org(), "book", wanted.id())
            .by(order.delivery())
            .to(AuditRows.content(wanted)));
    return new Booking.Booked(order.appointment());
  }

  // The same content or delivery was committed for another host meanwhile: now it can be seen,
  // but for what this transaction itself has written.
  private static Booking lostRace(Handle handle, BookingOrder order) {
    Tenant.beginAnew(handle, order.appointment().org());
    return KnownBookings.find(handle, order).orElseGet(Booking.Taken::new);
  }

  @Override
  public List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
    return store.with(org, handle -> TakenRows.in(handle, org, host, window, asking));
  }
}
