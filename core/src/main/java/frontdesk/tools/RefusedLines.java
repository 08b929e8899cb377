package frontdesk.tools;

import frontdesk.TimeSlot;
import frontdesk.scheduling.RefusedTimes;
import frontdesk.scheduling.Rule;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Which times were refused, in words for whoever looks into a call afterwards. Never spoken. */
final class RefusedLines {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private RefusedLines() {}

  /**
   * A line for each run of times, on the host's wall clock: {@code "Tue 24 Nov 2026 09:00 to 10:30:
   * an appointment of ours"}.
   */
  static List<String> of(List<RefusedTimes> refused, ZoneId zone) {
    return refused.stream()
        .map(times -> spelled(times.time(), zone) + ": " + why(times.rule()))
        .toList();
  }

  private static String spelled(TimeSlot time, ZoneId zone) {
    LocalDateTime from = LocalDateTime.ofInstant(time.start(), zone);
    LocalDateTime to = LocalDateTime.ofInstant(time.end(), zone);
    boolean oneDate = from.toLocalDate().equals(to.toLocalDate());
    return DAY_AND_TIME.format(from) + " to " + (oneDate ? TIME : DAY_AND_TIME).format(to);
  }

  private static String why(Rule rule) {
    return switch (rule) {
      case IN_THE_PAST -> "it has passed";
      case TOO_SOON -> "sooner than the host's notice";
      case BEYOND_HORIZON -> "further ahead than the host's horizon";
      case OUTSIDE_HOURS -> "outside the host's hours";
      case BUSY -> "something else in the host's calendar";
      case BOOKED -> "an appointment of ours";
      case HELD -> "held for another caller";
      case TOO_CLOSE -> "too close to what is before or after";
      case DAY_FULL -> "no more appointments on that date";
      case NO_TIME_TO_TRAVEL -> "no time for the way";
    };
  }
}
