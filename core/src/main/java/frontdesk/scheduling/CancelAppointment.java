package frontdesk.scheduling;

import frontdesk.CallId;
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
   * Cancels one that somebody of the house looks at, who need not prove whose it is. What is over
   * is not there for them either.
   *
   * @return empty if it was changed since it was seen; then nothing is done
   * @throws Unavailable if the store does not answer; then nothing was changed
   */
  public Optional<ChangeOutcome> cancel(OwnAppointment seen, Delivery form, Host host) {
    return ChangeByHand.once(() -> again(form, host), () -> cancelled(seen, form, host));
  }

  private Optional<ChangeOutcome> cancelled(OwnAppointment seen, Delivery form, Host host) {
    if (find.isOver(seen, host)) {
      return Optional.of(new ChangeOutcome.NotFound());
    }
    ChangeOrder order = order(seen, host, Optional.of(form), Optional.empty());
    return answer.cancelled(changes.cancel(seen, order), host);
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
      ChangeOrder order = order(one.own(), host, request.delivery(), request.call());
      return answer.cancelled(changes.cancel(one.own(), order), host);
    }
    return Optional.of(
        found instanceof Found.Cancelled known
            ? new ChangeOutcome.Cancelled(known.own().appointment(), host, Novelty.KNOWN)
            : AnswerChange.unclear(found, host));
  }

  private ChangeOrder order(
      OwnAppointment own, Host host, Optional<Delivery> delivery, Optional<CallId> call) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ChangeOrder(delivery, now, notices.of(own, Optional.empty(), host, call, now));
  }
}
