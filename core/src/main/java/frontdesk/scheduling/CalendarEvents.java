package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.Port;
import frontdesk.TimeSlot;
import java.util.List;
import java.util.Optional;

/** What stands in a host's calendar, to be looked at; what blocks is {@link Calendar}'s matter. */
@Port
public interface CalendarEvents {
  /**
   * Everything in the window, by start.
   *
   * @return empty if the host has to connect the calendar first
   * @throws CalendarUnavailable if it could not be read to its end within the deadline
   */
  Optional<List<CalendarEvent>> in(Host host, TimeSlot window, Deadline deadline);
}
