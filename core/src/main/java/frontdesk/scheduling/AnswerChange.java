package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.FindAppointments.Found;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the caller is answered, and who is told. Empty where it has to be tried again. */
final class AnswerChange {
  private final NoticesOfChange notices;
  private final FindAvailability availability;

  AnswerChange(NoticesOfChange notices, FindAvailability availability) {
    this.notices = notices;
    this.availability = availability;
  }

  Optional<ChangeOutcome> cancelled(Change change, Host host) {
    if (change instanceof Change.Done done) {
      notices.begin(done.appointment(), done.revision(), host);
      return Optional.of(new ChangeOutcome.Cancelled(done.appointment(), host, Novelty.NEW));
    }
    return cancelledBefore(change, host);
  }

  Optional<ChangeOutcome> moved(Change change, TimeSlot to, Asking asking) {
    Host host = asking.host();
    if (change instanceof Change.Done done) {
      notices.begin(done.appointment(), done.revision(), host);
      return Optional.of(new ChangeOutcome.Moved(done.appointment(), host, Novelty.NEW));
    }
    if (change instanceof Change.AgainstRule rule) {
      return Optional.of(refused(rule.why(), to.start(), asking));
    }
    return change instanceof Change.Taken
        ? Optional.of(refused(Refusal.TAKEN, to.start(), asking))
        : movedBefore(change, host);
  }

  /** What a delivery of a move did before. */
  Optional<ChangeOutcome> movedBefore(Change change, Host host) {
    if (!(change instanceof Change.Redelivered again)) {
      return otherwise(change, host);
    }
    notices.begin(again.appointment(), again.revision(), host);
    return Optional.of(
        again.live()
            ? new ChangeOutcome.Moved(again.appointment(), host, Novelty.REDELIVERED)
            : refused(Refusal.WAS_CANCELLED, host));
  }

  /** What a delivery of a cancellation did before. */
  Optional<ChangeOutcome> cancelledBefore(Change change, Host host) {
    if (!(change instanceof Change.Redelivered again)) {
      return otherwise(change, host);
    }
    notices.begin(again.appointment(), again.revision(), host);
    return Optional.of(new ChangeOutcome.Cancelled(again.appointment(), host, Novelty.REDELIVERED));
  }

  private static Optional<ChangeOutcome> otherwise(Change change, Host host) {
    return change instanceof Change.OtherArguments
        ? Optional.of(refused(Refusal.OTHER_ARGUMENTS, host))
        : Optional.empty();
  }

  /** No other time would help. */
  static ChangeOutcome refused(Refusal why, Host host) {
    return new ChangeOutcome.Refused(
        new BookingOutcome.Refused(why, host, Optional.empty(), List.of()));
  }

  /** Nothing is moved there; the nearest free times are offered instead. */
  ChangeOutcome refused(Refusal why, Instant requested, Asking asking) {
    return new ChangeOutcome.Refused(
        new BookingOutcome.Refused(
            why, asking.host(), Optional.of(requested), availability.near(asking, requested)));
  }

  /** The day or the time of day is missing; what is free then is offered. */
  ChangeOutcome refused(Refusal why, MoveRequest request, Asking asking) {
    Host host = asking.host();
    ZoneId zone = request.zone().orElse(host.zone());
    List<TimeSlot> free = availability.around(asking, request.start(), zone);
    return new ChangeOutcome.Refused(new BookingOutcome.Refused(why, host, Optional.empty(), free));
  }

  /** Which of these was meant has to be said first. */
  static ChangeOutcome doubted(RequestedSlot.Doubtful doubt, Host host) {
    return new ChangeOutcome.Refused(
        new BookingOutcome.Refused(
            doubt.why(), host, Optional.of(doubt.may().get(0).start()), doubt.may()));
  }

  static ChangeOutcome unclear(Found found, Host host) {
    if (found instanceof Found.Which which) {
      return new ChangeOutcome.Which(
          which.own().stream().map(OwnAppointment::appointment).toList(), host);
    }
    return found instanceof Found.Whose ? new ChangeOutcome.Whose() : new ChangeOutcome.NotFound();
  }
}
