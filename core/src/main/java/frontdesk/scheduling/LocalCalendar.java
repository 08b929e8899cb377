package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;

/**
 * The calendar of hosts whose book is all there is: nothing else blocks them, and what is booked
 * stands where the book says.
 */
public final class LocalCalendar implements Calendar {
  @Override
  public CalendarReading read(Host host, TimeSlot window, Deadline deadline) {
    return CalendarReading.Read.NOTHING;
  }

  @Override
  public Receipt write(CalendarEntry entry, Attempt attempt, Deadline deadline) {
    return new Receipt.Delivered();
  }

  @Override
  public EntryStanding find(CalendarEntry entry, String reference, Deadline deadline) {
    return entry.shown() ? new EntryStanding.At(entry.slot()) : new EntryStanding.Gone();
  }
}
