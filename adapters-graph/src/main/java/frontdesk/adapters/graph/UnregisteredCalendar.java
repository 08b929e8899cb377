package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar;
import frontdesk.scheduling.CalendarReading;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Host;

/**
 * Hosts' calendars on a server without a registration with Microsoft: nobody is connected, so
 * nobody is booked who was connected elsewhere or before.
 */
public final class UnregisteredCalendar implements Calendar {
  @Override
  public CalendarReading read(Host host, TimeSlot window, Deadline deadline) {
    return new CalendarReading.NotConnected();
  }

  @Override
  public Receipt write(CalendarEntry entry, Attempt attempt, Deadline deadline) {
    return new Receipt.NothingHappened("no registration with Microsoft is set");
  }

  @Override
  public EntryStanding find(CalendarEntry entry, String reference, Deadline deadline) {
    throw new CalendarUnavailable("no registration with Microsoft is set");
  }
}
