package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.Receipt;
import java.time.Duration;

/** The way of entries into hosts' calendars. */
public final class CalendarChannel implements NoticeChannel {
  /** A write takes two or three requests at most; the caller was answered long before. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Calendar calendar;
  private final Calendars calendars;

  /**
   * @param calendar where entries are shown
   * @param calendars forgets what it read of a host whose calendar was written to
   */
  public CalendarChannel(Calendar calendar, Calendars calendars) {
    this.calendar = calendar;
    this.calendars = calendars;
  }

  @Override
  public boolean connected(OrgId org) {
    return true;
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    CalendarEntry entry = (CalendarEntry) attempt.notice();
    try {
      return calendar.write(entry, attempt, Deadline.in(DEADLINE));
    } finally {
      calendars.forget(entry.org(), entry.host());
    }
  }
}
