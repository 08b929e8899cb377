package frontdesk.adapters.console.desk;

import frontdesk.people.Members;
import frontdesk.scheduling.AppointmentHistory;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.CancelAppointment;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.RescheduleAppointment;
import java.time.Duration;

/**
 * What people do themselves of what callers have done for them: the same use cases.
 *
 * @param members who is named in histories
 */
public record ByHand(
    FindAvailability availability,
    BookAppointment book,
    RescheduleAppointment move,
    CancelAppointment cancel,
    AppointmentHistory histories,
    Members members) {
  /** Somebody at a page waits, and no caller hears silence; browsers show that they do. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);
}
