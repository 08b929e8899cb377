package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.Port;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;

/**
 * A host's calendar, wherever it is kept. Safe for many threads and nodes; one host's calendar is
 * used by one of them at a time, the others wait within their deadline. Source: protocols, Graph;
 * design, decisions 5 and 8.
 */
@Port
public interface Calendar {
  /**
   * Everything that blocks the host in the window. What was read in part is never an answer.
   *
   * @throws CalendarUnavailable if it could not be read to its end within the deadline
   */
  CalendarReading read(Host host, TimeSlot window, Deadline deadline);

  /**
   * Makes the calendar show the entry as it is wanted: makes, moves or removes it. Safe to repeat,
   * also after an answer that was lost: the same wish leaves one event, or none. An entry that a
   * person deleted is not made again ({@link Receipt.Gone}); to remove it is then done. Never
   * throws: what is not known for certain is {@link Receipt.Unknown}.
   *
   * @param attempt carries the reference that {@link Receipt.Delivered} gave last, if it ever did
   */
  Receipt write(CalendarEntry entry, Attempt attempt, Deadline deadline);

  /**
   * Where an entry that was written stands in the calendar now.
   *
   * @throws CalendarUnavailable if the calendar does not tell
   */
  EntryStanding find(CalendarEntry entry, String reference, Deadline deadline);

  /** Where an entry stands. */
  sealed interface EntryStanding {
    record At(TimeSlot slot) implements EntryStanding {}

    /** It was deleted, or whoever was invited declined. */
    record Gone() implements EntryStanding {}
  }
}
