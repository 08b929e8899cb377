package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.util.Optional;

/**
 * What was written into calendars elsewhere, and what people changed of it there. Both methods
 * throw {@link Unavailable} when the store does not answer.
 */
@Port
public interface CalendarEntries {
  /** The entry of an appointment as it was written last; empty while a writing is under way. */
  Optional<Written> written(OrgId org, String appointmentId);

  /**
   * Lets the appointment follow what a person did in the calendar, and records the difference: one
   * that was moved is moved here too, also over another appointment, because the person wanted it
   * so; one that is gone is cancelled. An entry that is there although it should not be is to be
   * removed again. Does nothing if anything was written since.
   *
   * @return true if something was changed
   */
  boolean follow(Written written, EntryStanding standing);

  /**
   * An entry that was written.
   *
   * @param reference what the calendar calls it
   * @param attempt the number of the attempt that wrote it; a later one makes this out of date
   */
  record Written(CalendarEntry entry, String reference, int attempt) {}
}
