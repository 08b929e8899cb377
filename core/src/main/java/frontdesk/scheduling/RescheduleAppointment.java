package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.notices.DeliverNotices;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.FindAppointments.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moves an appointment of the caller's own to another time, or leaves it where it is. */
public final class RescheduleAppointment {
  private final AppointmentChanges changes;
  private final FindAvailability availability;
  private final AnswerChange answer;
  private final FindAppointments find;
  private final NoticesOfChange notices;
  private final Clock clock;

  public RescheduleAppointment(
      AppointmentChanges changes,
      FindAvailability availability,
      DeliverNotices notices,
      Clock clock) {
    this.changes = changes;
    this.availability = availability;
    this.find = new FindAppointments(changes, clock);
    this.notices = new NoticesOfChange(notices);
    this.answer = new AnswerChange(this.notices, availability);
    this.clock = clock;
  }

  /**
   * Moves the one that is meant, if it is clear which.
   *
   * @throws Unavailable if the store or the host's calendar does not answer; then nothing was
   *     changed
   */
  public ChangeOutcome move(MoveRequest request, Host host, Deadline deadline) {
    return RepeatChange.until(() -> once(request, host, deadline));
  }

  private Optional<ChangeOutcome> once(MoveRequest request, Host host, Deadline deadline) {
    Optional<Change> before = request.delivery().flatMap(it -> changes.known(host.org(), it));
    if (before.isPresent()) {
      return answer.movedBefore(before.get(), host);
    }
    Found found = find.find(host, request.proof(), request.hints());
    if (found instanceof Found.One one) {
      return move(request, one.own(), host, deadline);
    }
    return Optional.of(alreadyThere(request, found, host).orElseGet(() -> notMoved(found, host)));
  }

  private static ChangeOutcome notMoved(Found found, Host host) {
    return found instanceof Found.Cancelled
        ? AnswerChange.refused(Refusal.WAS_CANCELLED, host)
        : AnswerChange.unclear(found, host);
  }

  // Who repeats a move names the time before it, where nothing stands any more.
  private Optional<ChangeOutcome> alreadyThere(MoveRequest request, Found found, Host host) {
    return found instanceof Found.Whose
        ? Optional.empty()
        : find.own(host, request.proof()).stream()
            .filter(own -> own.live() && isThere(request, own, host))
            .findFirst()
            .map(own -> new ChangeOutcome.Moved(own.appointment(), host, Novelty.KNOWN));
  }

  private static boolean isThere(MoveRequest request, OwnAppointment own, Host host) {
    TimeSlot slot = own.appointment().slot();
    return request.slot(slot.length(), host).equals(new RequestedSlot.Means(slot));
  }

  private Optional<ChangeOutcome> move(
      MoveRequest request, OwnAppointment own, Host host, Deadline deadline) {
    Appointment appointment = own.appointment();
    RequestedSlot requested = request.slot(appointment.slot().length(), host);
    if (requested instanceof RequestedSlot.Impossible no) {
      return Optional.of(answer.refused(no.why(), no.start(), host, deadline));
    }
    TimeSlot to = ((RequestedSlot.Means) requested).slot();
    if (to.equals(appointment.slot())) {
      return Optional.of(new ChangeOutcome.Moved(appointment, host, Novelty.KNOWN));
    }
    Optional<Refusal> refusal = availability.refusalToMove(appointment, host, to, deadline);
    return refusal.isPresent()
        ? Optional.of(answer.refused(refusal.get(), to.start(), host, deadline))
        : answer.moved(changes.move(own, to, order(request, own, to, host)), to, host, deadline);
  }

  private ChangeOrder order(MoveRequest request, OwnAppointment own, TimeSlot to, Host host) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ChangeOrder(
        request.delivery(), now, notices.of(own, Optional.of(to), host, request.call(), now));
  }
}
