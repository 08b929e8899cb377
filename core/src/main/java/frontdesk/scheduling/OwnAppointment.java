package frontdesk.scheduling;

import java.util.Optional;

/**
 * An appointment of the caller's own, as it was seen at one moment.
 *
 * @param live false if it was cancelled
 * @param revision counts its moves and its cancellation; one that is changed since has another
 * @param entry what the host's calendar calls it; empty where it was never written there
 */
public record OwnAppointment(
    Appointment appointment, boolean live, int revision, Optional<String> entry) {

  /** True for our own id and for the calendar's, which may stand behind that of a mailbox. */
  boolean isCalled(String id) {
    return appointment.id().equals(id)
        || entry.filter(known -> known.equals(id) || known.endsWith(" " + id)).isPresent();
  }
}
