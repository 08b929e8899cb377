package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.StatedTime.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a caller asks to move, and where to.
 *
 * @param end empty: as long as it was
 * @param zone the zone named beside the new times, if any
 * @param delivery empty where the platform gave no ids
 */
public record MoveRequest(
    CallerProof proof,
    AppointmentHints hints,
    StatedTime start,
    Optional<StatedTime> end,
    Optional<ZoneId> zone,
    Optional<CallId> call,
    Optional<Delivery> delivery) {

  /**
   * The new time of an appointment.
   *
   * @param length how long it is now
   */
  RequestedSlot slot(Duration length, Host host) {
    Moment from = start.in(zone, host.zone());
    return from instanceof Moment.At at
        ? slot(at.instant(), length, host)
        : impossible((Moment.Impossible) from);
  }

  private RequestedSlot slot(Instant from, Duration length, Host host) {
    Moment until =
        end.map(time -> time.in(zone, host.zone()))
            .orElseGet(() -> new Moment.At(from.plus(length)));
    if (!(until instanceof Moment.At at)) {
      return impossible((Moment.Impossible) until);
    }
    return from.isBefore(at.instant())
        ? new RequestedSlot.Means(new TimeSlot(from, at.instant()))
        : new RequestedSlot.Impossible(Refusal.ENDS_BEFORE_START, from);
  }

  private static RequestedSlot impossible(Moment.Impossible no) {
    return new RequestedSlot.Impossible(no.why(), no.about());
  }

  /** A caller's data: not printed. */
  @Override
  public String toString() {
    return "MoveRequest[***]";
  }
}
