package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was written into calendars elsewhere, and what people changed of it there. Every method
 * throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface CalendarEntries {
  /**
   * How often what is shown is looked at: a guest who declines frees the time within the quarter
   * hour, and four requests an hour for each appointment to come are far below Graph's limits
   * (10,000 in ten minutes for a mailbox).
   */
  Duration REVIEW_EVERY = Duration.ofMinutes(15);

  /**
   * Of these appointments the entries as they were written last; none whose writing is under way.
   */
  List<Written> written(OrgId org, Set<String> appointmentIds);

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
   * Entries that are shown and that nobody was given to look at for {@link #REVIEW_EVERY}, of
   * appointments that have not begun. Each is given to one of those who ask at once; whatever
   * becomes of the look, the next is due after the same pause. No organisation waits for another:
   * each that has any gets its share.
   *
   * @param now what has begun by then is not looked at any more
   * @param most at least 1
   */
  List<Written> toReview(Instant now, int most);

  /**
   * An entry that was written.
   *
   * @param reference what the calendar calls it
   * @param attempt the number of the attempt that wrote it; a later one makes this out of date
   */
  record Written(CalendarEntry entry, String reference, int attempt) {}
}
