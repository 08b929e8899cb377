package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.DeliverNotices;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.FindAppointments.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Moves an appointment of the caller's own to another time, or leaves it where it is. */
public final class RescheduleAppointment {
  private final AppointmentChanges changes;
  private final FindAvailability availability;
  private final AnswerChange answer;
  private final FindAppointments find;
  private final NoticesOfChange notices;
  private final RulesOfNeighbours neighbours;
  private final Clock clock;

  /** Where nobody keeps a table of ways. */
  public RescheduleAppointment(
      AppointmentChanges changes,
      FindAvailability availability,
      DeliverNotices notices,
      Clock clock) {
    this(changes, availability, notices, new NoTravelTimes(), clock);
  }

  public RescheduleAppointment(
      AppointmentChanges changes,
      FindAvailability availability,
      DeliverNotices notices,
      TravelTimes travelTimes,
      Clock clock) {
    this.neighbours = new RulesOfNeighbours(travelTimes);
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
    return RepeatChange.until(() -> once(request, new Asking(host, request.call(), deadline)));
  }

  /**
   * Moves one that somebody of the house looks at, who need not prove whose it is. What is over is
   * not there for them either.
   *
   * @param end empty: as long as it was
   * @return empty if it was changed since it was seen; then nothing is done
   * @throws Unavailable if the store or the host's calendar does not answer; then nothing was
   *     changed
   */
  public Optional<ChangeOutcome> move(
      OwnAppointment seen,
      RequestedTime start,
      Optional<? extends RequestedTime> end,
      Delivery form,
      Asking asking) {
    MoveRequest request =
        new MoveRequest(
            new CallerProof(Optional.empty(), List.of()),
            AppointmentHints.NONE,
            start,
            end,
            Optional.empty(),
            Optional.empty(),
            Optional.of(form));
    return ChangeByHand.once(
        () -> again(form, asking.host()),
        () ->
            find.isOver(seen, asking.host())
                ? Optional.of(new ChangeOutcome.NotFound())
                : move(request, seen, asking.moving(seen.appointment())));
  }

  /**
   * What a tool call moved before, if it did.
   *
   * @throws Unavailable if the store does not answer
   */
  public Optional<ChangeOutcome> again(Delivery delivery, Host host) {
    return changes.known(host.org(), delivery).flatMap(before -> answer.movedBefore(before, host));
  }

  private Optional<ChangeOutcome> once(MoveRequest request, Asking asking) {
    return request
        .delivery()
        .flatMap(it -> again(it, asking.host()))
        .or(() -> moved(request, asking));
  }

  private Optional<ChangeOutcome> moved(MoveRequest request, Asking asking) {
    Host host = asking.host();
    Found found = find.find(host, request.proof(), request.hints());
    if (found instanceof Found.One one) {
      return move(request, one.own(), asking.moving(one.own().appointment()));
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

  private boolean isThere(MoveRequest request, OwnAppointment own, Host host) {
    TimeSlot slot = own.appointment().slot();
    return requested(request, own, host).equals(new RequestedSlot.Means(slot));
  }

  private RequestedSlot requested(MoveRequest request, OwnAppointment own, Host host) {
    return RequestedSlot.of(wanted(request, own), host, clock.instant());
  }

  private static WantedSlot wanted(MoveRequest request, OwnAppointment own) {
    return request.wanted(own.appointment().slot().length());
  }

  private Optional<ChangeOutcome> move(MoveRequest request, OwnAppointment own, Asking asking) {
    RequestedSlot requested = requested(request, own, asking.host());
    return requested instanceof RequestedSlot.Means means
        ? move(request, own, means, asking)
        : Optional.of(notMoved(request, own, requested, asking));
  }

  private Optional<ChangeOutcome> move(
      MoveRequest request, OwnAppointment own, RequestedSlot.Means means, Asking asking) {
    Host host = asking.host();
    Appointment appointment = own.appointment();
    TimeSlot to = means.slot();
    if (to.equals(appointment.slot())) {
      return Optional.of(new ChangeOutcome.Moved(appointment, host, Novelty.KNOWN));
    }
    NeighbourRules rules = neighbours.of(host, asking.place());
    Optional<Refusal> refusal = availability.refusal(asking, to, rules);
    return refusal.isPresent()
        ? Optional.of(
            doubtedOrRefused(refusal.get(), wanted(request, own), means, to.start(), asking))
        : answer.moved(changes.move(own, to, order(request, own, to, host, rules)), to, asking);
  }

  private ChangeOutcome notMoved(
      MoveRequest request, OwnAppointment own, RequestedSlot requested, Asking asking) {
    if (requested instanceof RequestedSlot.Doubtful doubt) {
      return AnswerChange.doubted(doubt, asking.host());
    }
    if (requested instanceof RequestedSlot.Incomplete part) {
      return answer.refused(part.why(), request, asking);
    }
    RequestedSlot.Impossible no = (RequestedSlot.Impossible) requested;
    return doubtedOrRefused(no.why(), wanted(request, own), requested, no.start(), asking);
  }

  // As with a booking: what was stated may not be what was meant.
  private ChangeOutcome doubtedOrRefused(
      Refusal why, WantedSlot wanted, RequestedSlot requested, Instant start, Asking asking) {
    Host host = asking.host();
    return new SecondReading(wanted, host, clock.instant())
        .of(requested)
        .map(doubt -> AnswerChange.doubted(doubt, host))
        .orElseGet(() -> answer.refused(why, start, asking));
  }

  private ChangeOrder order(
      MoveRequest request, OwnAppointment own, TimeSlot to, Host host, NeighbourRules rules) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ChangeOrder(
        request.delivery(),
        now,
        notices.of(own, Optional.of(to), host, request.call(), now),
        request.call(),
        rules);
  }
}
