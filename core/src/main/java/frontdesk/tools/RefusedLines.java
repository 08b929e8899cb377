package frontdesk.tools;

import frontdesk.TimeSlot;
import frontdesk.scheduling.RefusedTimes;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Which times were refused, in words for whoever looks into a call afterwards. Never spoken. */
final class RefusedLines {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu, h:mm a", Locale.US);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private RefusedLines() {}

  /**
   * A line for each run of times, on the host's wall clock: {@code "Tue, Nov 24, 2026, 9:00 AM to
   * 10:30 AM, Central Time: booked"}.
   */
  static List<String> of(List<RefusedTimes> refused, ZoneId zone) {
    return refused.stream()
        .map(times -> spelled(times.time(), zone) + ": " + times.rule().words())
        .toList();
  }

  private static String spelled(TimeSlot time, ZoneId zone) {
    LocalDateTime from = LocalDateTime.ofInstant(time.start(), zone);
    LocalDateTime to = LocalDateTime.ofInstant(time.end(), zone);
    boolean oneDate = from.toLocalDate().equals(to.toLocalDate());
    return DAY_AND_TIME.format(from)
        + " to "
        + (oneDate ? TIME : DAY_AND_TIME).format(to)
        + ", "
        + zone.getDisplayName(TextStyle.FULL, Locale.US);
  }
}
