package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.idempotency.Delivery;
import java.util.Optional;

/**
 * What a caller asks to cancel.
 *
 * @param delivery empty where the platform gave no ids
 */
public record CancelRequest(
    CallerProof proof, AppointmentHints hints, Optional<CallId> call, Optional<Delivery> delivery) {

  /** A caller's data: not printed. */
  @Override
  public String toString() {
    return "CancelRequest[***]";
  }
}
