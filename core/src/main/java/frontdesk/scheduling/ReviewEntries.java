package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.CalendarEntries.Written;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks at entries though nobody asks about their hosts: that a guest declined stands in no reading
 * of a calendar, and what a person moved or deleted is otherwise noticed at the next question. May
 * run on every node, and in several threads, at once.
 */
public final class ReviewEntries {
  /** What one review takes at most; the next one, soon after, goes on with the rest. */
  public static final int MOST_AT_ONCE = 20;

  /**
   * A look is one request or two, of a quarter of a second each. Whoever asks about the host
   * meanwhile waits for the mailbox, has 2.5 s in all, and needs one of them to read it.
   */
  public static final Duration DEADLINE = Duration.ofMillis(1_500);

  private static final System.Logger LOG = System.getLogger(ReviewEntries.class.getName());

  private final CalendarEntries entries;
  private final FollowCalendar follow;
  private final Calendar calendar;
  private final Calendars calendars;
  private final Clock clock;

  private record Owner(OrgId org, UserId host) {
    static Owner of(CalendarEntry entry) {
      return new Owner(entry.org(), entry.host());
    }
  }

  /**
   * @param calendar where entries are shown
   * @param calendars forgets what it read of a host where something was changed
   */
  public ReviewEntries(
      CalendarEntries entries, Calendar calendar, Calendars calendars, Clock clock) {
    this.entries = entries;
    this.follow = new FollowCalendar(entries);
    this.calendar = calendar;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Looks at some of those whose turn it is, one after the other. What could not be looked at has
   * its next turn like any other; a calendar that does not tell is asked once and not for each.
   *
   * @throws Unavailable if the store hands out none
   */
  public void review() {
    Set<Owner> silent = new HashSet<>();
    for (Written written : entries.toReview(clock.instant(), MOST_AT_ONCE)) {
      Owner owner = Owner.of(written.entry());
      boolean stopping = Thread.currentThread().isInterrupted();
      if (!stopping && !silent.contains(owner) && !told(written)) {
        silent.add(owner);
      }
    }
  }

  // One that cannot be dealt with keeps nobody from the others.
  private boolean told(Written written) {
    try {
      if (follow.follow(calendar, written, Deadline.in(DEADLINE))) {
        calendars.forget(written.entry().org(), written.entry().host());
      }
      return true;
    } catch (CalendarUnavailable untold) {
      LOG.log(System.Logger.Level.DEBUG, () -> written.entry() + " was not told of");
      return false;
    } catch (Unavailable away) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> written.entry() + " could not be followed: " + away.getMessage());
      return true;
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.WARNING, written.entry() + " could not be looked at", failed);
      return true;
    }
  }
}
