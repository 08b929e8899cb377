package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.idempotency.Delivery;
import java.util.Optional;

/**
 * What a caller asks to be sent.
 *
 * @param to where it is wanted; empty: the address that the appointment has
 * @param delivery empty where the platform gave no ids
 */
public record ConfirmationRequest(
    CallerProof proof,
    AppointmentHints hints,
    Optional<EmailAddress> to,
    Optional<CallId> call,
    Optional<Delivery> delivery) {

  /** A caller's data: not printed. */
  @Override
  public String toString() {
    return "ConfirmationRequest[***]";
  }
}
