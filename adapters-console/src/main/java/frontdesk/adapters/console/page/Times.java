package frontdesk.adapters.console.page;

import frontdesk.TimeSlot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Writes times as people read them, in one zone, which pages name. */
public record Times(ZoneId zone) {
  private static final DateTimeFormatter MOMENT = format("EEE, MMM d, yyyy, h:mm a");
  private static final DateTimeFormatter MOMENT_AND_SECOND = format("EEE, MMM d, yyyy, h:mm:ss a");
  private static final DateTimeFormatter DAY_AND_TIME = format("MMM d, h:mm a");
  private static final DateTimeFormatter TIME = format("h:mm a");
  private static final DateTimeFormatter SECOND = format("h:mm:ss a");
  private static final DateTimeFormatter DAY = format("EEEE, MMMM d, yyyy");

  private static final DateTimeFormatter HOUR = format("h a");
  private static final DateTimeFormatter SHORT_DAY = format("EEE, MMM d");

  private static final DateTimeFormatter MONTH_DAY = format("MMM d");

  /** The last that four digits write. */
  private static final int LAST_YEAR = 9999;

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  public String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /** Such as {@code Nov 22, 9:14 AM}, where the year is beside it. */
  public String dayAndTime(Instant at) {
    return DAY_AND_TIME.format(at.atZone(zone));
  }

  /** For programs, such as {@code 2026-11-22T09:14:05-06:00}. */
  public String stamp(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /** For records, where several things are done in a minute. */
  public String momentAndSecond(Instant at) {
    return MOMENT_AND_SECOND.format(at.atZone(zone));
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** Such as {@code 2 PM}. */
  public static String hour(LocalTime hour) {
    return HOUR.format(hour);
  }

  /** On the wall. */
  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** To the second, within a call. */
  public String second(Instant at) {
    return SECOND.format(at.atZone(zone));
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Below a bar, such as {@code Nov 10}. */
  public static String monthDay(LocalDate day) {
    return MONTH_DAY.format(day);
  }

  /** Within a year that stands above. */
  public String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** Such as {@code Tue, Dec 1, 2026, 2:00 PM to 3:00 PM}. */
  public String slot(TimeSlot slot) {
    boolean oneDay = dayOf(slot.start()).equals(dayOf(slot.end()));
    return moment(slot.start()) + " to " + (oneDay ? time(slot.end()) : moment(slot.end()));
  }

  public LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** When a day begins here, which is not always midnight. */
  public Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Such as {@code Central Time (America/Chicago)}. */
  public String zoneName() {
    String name = zone.getDisplayName(TextStyle.FULL, Locale.US);
    return name.equals(zone.getId()) ? name : name + " (" + zone.getId() + ")";
  }

  /** Such as {@code 2 min 5 s}. */
  public static String length(Duration length) {
    long minutes = length.toMinutes();
    return minutes == 0
        ? length.toSeconds() + " s"
        : minutes + " min " + length.toSecondsPart() + " s";
  }

  /** A day as browsers send it, within four-digit years; empty where it is none. */
  public static Optional<LocalDate> parseDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
