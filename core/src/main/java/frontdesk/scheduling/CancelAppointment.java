package frontdesk.scheduling;

import frontdesk.Unavailable;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.DeliverNotices;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.FindAppointments.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Cancels an appointment of the caller's own; to ask for it again is no failure. */
public final class CancelAppointment {
  private final AppointmentChanges changes;
  private final AnswerChange answer;
  private final FindAppointments find;
  private final NoticesOfChange notices;
  private final Clock clock;

  public CancelAppointment(
      AppointmentChanges changes,
      FindAvailability availability,
      DeliverNotices notices,
      Clock clock) {
    this.changes = changes;
    this.find = new FindAppointments(changes, clock);
    this.notices = new NoticesOfChange(notices);
    this.answer = new AnswerChange(this.notices, availability);
    this.clock = clock;
  }

  /**
   * Cancels the one that is meant, if it is clear which.
   *
   * @throws Unavailable if the store does not answer; then nothing was changed
   */
  public ChangeOutcome cancel(CancelRequest request, Host host) {
    return RepeatChange.until(() -> once(request, host));
  }

  /**
   * What a tool call cancelled before, if it did.
   *
   * @throws Unavailable if the store does not answer
   */
  public Optional<ChangeOutcome> again(Delivery delivery, Host host) {
    return changes
        .known(host.org(), delivery)
        .flatMap(before -> answer.cancelledBefore(before, host));
  }

  // Repeats first: what this very tool call did is not looked for among what is left.
  private Optional<ChangeOutcome> once(CancelRequest request, Host host) {
    return request.delivery().flatMap(it -> again(it, host)).or(() -> cancelled(request, host));
  }

  private Optional<ChangeOutcome> cancelled(CancelRequest request, Host host) {
    Found found = find.find(host, request.proof(), request.hints());
    if (found instanceof Found.One one) {
      return answer.cancelled(changes.cancel(one.own(), order(request, one.own(), host)), host);
    }
    return Optional.of(
        found instanceof Found.Cancelled known
            ? new ChangeOutcome.Cancelled(known.own().appointment(), host, Novelty.KNOWN)
            : AnswerChange.unclear(found, host));
  }

  private ChangeOrder order(CancelRequest request, OwnAppointment own, Host host) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ChangeOrder(
        request.delivery(), now, notices.of(own, Optional.empty(), host, request.call(), now));
  }
}
