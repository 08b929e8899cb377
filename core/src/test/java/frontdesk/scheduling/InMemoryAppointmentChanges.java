package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.NoticeFate;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.InMemorySteps.By;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Changes in the book in memory, under the book's own lock. */
public final class InMemoryAppointmentChanges implements AppointmentChanges {
  private final InMemoryAppointments book;
  private final InMemoryOutbox outbox;

  public InMemoryAppointmentChanges(InMemoryAppointments book, InMemoryOutbox outbox) {
    this.book = book;
    this.outbox = outbox;
  }

  @Override
  public List<OwnAppointment> of(
      OrgId org, UserId host, CallerProof proof, Optional<Instant> endingAfter) {
    return book.all().stream()
        .filter(one -> one.org().equals(org) && one.host().equals(host))
        .filter(one -> proof.isOf(one.attendee()))
        .filter(one -> endingAfter.filter(from -> !one.slot().end().isAfter(from)).isEmpty())
        .flatMap(one -> seen(one).stream())
        .sorted(
            Comparator.comparing((OwnAppointment own) -> !own.live())
                .thenComparing(own -> own.appointment().slot().start()))
        .limit(MOST)
        .toList();
  }

  private Optional<OwnAppointment> seen(Appointment one) {
    Optional<String> entry = outbox.reference(one.org(), CalendarEntry.idFor(one.id()));
    return book.seen(one.id(), entry);
  }

  @Override
  public Optional<Change> known(OrgId org, Delivery delivery) {
    return book.changed(org, delivery);
  }

  @Override
  public Change cancel(OwnAppointment seen, ChangeOrder order) {
    synchronized (book) {
      return hindrance(seen, order).orElseGet(() -> cancelled(seen.appointment(), order));
    }
  }

  @Override
  public Change move(OwnAppointment seen, TimeSlot to, ChangeOrder order) {
    synchronized (book) {
      return hindrance(seen, order).orElseGet(() -> moved(seen.appointment(), to, order));
    }
  }

  private Optional<Change> hindrance(OwnAppointment seen, ChangeOrder order) {
    Optional<Change> before =
        order.delivery().flatMap(it -> book.changed(seen.appointment().org(), it));
    boolean same =
        book.seen(seen.appointment().id(), seen.entry())
            .filter(now -> now.live() && now.revision() == seen.revision())
            .isPresent();
    return before.isPresent() || same ? before : Optional.of(new Change.Outdated());
  }

  private Change cancelled(Appointment was, ChangeOrder order) {
    book.cancelled(was.id(), By.order(order.delivery()));
    return done(was, order, (notice, stage) -> NoticeFate.cancelled(notice, stage, order.at()));
  }

  private Change moved(Appointment was, TimeSlot to, ChangeOrder order) {
    Optional<IntentKey> key =
        was.attendee().party(Optional.empty()).map(party -> IntentKey.of(was.title(), to, party));
    return book.movedByCaller(was.id(), to, key, order)
        .orElseGet(
            () ->
                done(
                    was,
                    order,
                    (notice, stage) -> NoticeFate.moved(notice, stage, to, order.at())));
  }

  private Change done(
      Appointment was, ChangeOrder order, BiFunction<Notice, Stage, NoticeFate> fate) {
    List.of(
            CalendarEntry.idFor(was.id()),
            AppointmentBooked.idFor(was.id()),
            Invitation.idFor(was.id()))
        .forEach(id -> outbox.settle(was.org(), id, fate));
    order.delivery().ifPresent(it -> book.changed(was.org(), it, was.id()));
    order.notices().forEach(outbox::add);
    OwnAppointment now = book.seen(was.id(), Optional.empty()).orElseThrow();
    return new Change.Done(now.appointment(), now.revision());
  }
}
