package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.idempotency.Delivery;
import java.time.Duration;
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
    RequestedTime start,
    Optional<? extends RequestedTime> end,
    Optional<ZoneId> zone,
    Optional<CallId> call,
    Optional<Delivery> delivery) {

  /**
   * The new time of an appointment.
   *
   * @param length how long it is now
   */
  WantedSlot wanted(Duration length) {
    return new WantedSlot(start, end, zone, length);
  }

  /** A caller's data: not printed. */
  @Override
  public String toString() {
    return "MoveRequest[***]";
  }
}
