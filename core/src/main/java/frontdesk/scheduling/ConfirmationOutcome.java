package frontdesk.scheduling;

import frontdesk.EmailAddress;
import frontdesk.scheduling.BookingOutcome.Confirmation;

/** What came of asking for a confirmation. Nothing of the appointment itself was changed. */
public sealed interface ConfirmationOutcome {
  /**
   * It was sent, or tried.
   *
   * @param to where to
   */
  record Tried(Appointment appointment, Host host, EmailAddress to, Confirmation confirmation)
      implements ConfirmationOutcome {}

  /** It went out before, by somebody who sends it once only. */
  record SentBefore(Appointment appointment, Host host) implements ConfirmationOutcome {}

  /** The appointment has no address, and none was said. */
  record NoAddress(Appointment appointment, Host host) implements ConfirmationOutcome {}

  /** It has another address than the one that was said, and goes nowhere else. */
  record OtherAddress(Appointment appointment, Host host) implements ConfirmationOutcome {}

  /** The organisation has no way to send mail. */
  record NoWay(Appointment appointment, Host host) implements ConfirmationOutcome {}

  /** The appointment was cancelled. */
  record WasCancelled(Appointment appointment, Host host) implements ConfirmationOutcome {}

  /** Which appointment is meant is not clear, as with a change. */
  record Unclear(ChangeOutcome question) implements ConfirmationOutcome {}
}
