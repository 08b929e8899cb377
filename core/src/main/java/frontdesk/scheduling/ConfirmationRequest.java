package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import java.util.Optional;

/**
 * What a caller asks to be sent.
 *
 * @param to where it is wanted; empty: the address that the appointment has
 */
public record ConfirmationRequest(
    CallerProof proof, AppointmentHints hints, Optional<EmailAddress> to, Optional<CallId> call) {

  /** A caller's data: not printed. */
  @Override
  public String toString() {
    return "ConfirmationRequest[***]";
  }
}
