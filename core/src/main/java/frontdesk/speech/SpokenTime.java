package frontdesk.speech;

import frontdesk.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says moments on the host's wall clock: the weekday always with the day of the month. */
public final class SpokenTime {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  /** A month and day further off than this could be taken for another year's. */
  private static final long MONTHS_WITHOUT_YEAR = 9;

  private final ZoneId zone;
  private final LocalDate today;

  public SpokenTime(ZoneId zone, Instant now) {
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
  }

  /** {@code "tomorrow, Tuesday, November 24 at 9 AM"}. */
  public String moment(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return day(local.toLocalDate()) + " at " + clock(local.toLocalTime());
  }

  /**
   * {@code "Tuesday, November 24, 2026, 9 AM to 9:30 AM, Central Time"}: true on whatever day it is
   * read.
   */
  public String span(TimeSlot slot) {
    ZonedDateTime start = slot.start().atZone(zone);
    ZonedDateTime end = slot.end().atZone(zone);
    String until =
        start.toLocalDate().equals(end.toLocalDate()) ? "" : dated(end.toLocalDate()) + ", ";
    return dated(start.toLocalDate())
        + ", "
        + clock(start.toLocalTime())
        + " to "
        + until
        + clock(end.toLocalTime())
        + ", "
        + zoneName();
  }

  private static String dated(LocalDate date) {
    return DAY.format(date) + ", " + date.getYear();
  }

  /** The starts of some slots, each day said once, with the zone at the end. */
  public String either(List<TimeSlot> slots) {
    return either(slots, this::day);
  }

  /** The same with the year of every day, for who has to tell one date from another. */
  public String eitherInFull(List<TimeSlot> slots) {
    return either(slots, SpokenTime::dated);
  }

  private String either(List<TimeSlot> slots, Function<LocalDate, String> said) {
    Map<LocalDate, List<String>> days = new LinkedHashMap<>();
    for (TimeSlot slot : slots) {
      ZonedDateTime local = slot.start().atZone(zone);
      days.computeIfAbsent(local.toLocalDate(), day -> new ArrayList<>())
          .add(clock(local.toLocalTime()));
    }
    List<String> options = new ArrayList<>();
    days.forEach(
        (day, clocks) -> options.add(said.apply(day) + " at " + SpokenText.either(clocks)));
    return SpokenText.either(options) + ", " + zoneName();
  }

  /** {@code "Central Time"}: said because a caller may live by another clock. */
  public String zoneName() {
    return zone.normalized() instanceof ZoneOffset offset
        ? offsetName(Duration.ofSeconds(offset.getTotalSeconds()))
        : zone.getDisplayName(TextStyle.FULL, Locale.US);
  }

  // A zone that is nothing but an offset has no name, and "GMT-05:00" cannot be said.
  private static String offsetName(Duration offset) {
    if (offset.isZero()) {
      return "UTC";
    }
    Duration size = offset.abs();
    String hours = size.toHours() == 0 ? "" : " " + counted(size.toHours(), "hour");
    String minutes = size.toMinutesPart() == 0 ? "" : " " + counted(size.toMinutesPart(), "minute");
    return (offset.isNegative() ? "UTC minus" : "UTC plus") + hours + minutes;
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** {@code "tomorrow, Tuesday, November 24"}, {@code "on Wednesday, November 25"}. */
  public String on(LocalDate date) {
    boolean near = date.equals(today) || date.equals(today.plusDays(1));
    return near ? day(date) : "on " + day(date);
  }

  private String day(LocalDate date) {
    String named = DAY.format(date);
    if (date.equals(today)) {
      return "today, " + named;
    }
    if (date.equals(today.plusDays(1))) {
      return "tomorrow, " + named;
    }
    boolean thisYear =
        date.isAfter(today) && ChronoUnit.MONTHS.between(today, date) < MONTHS_WITHOUT_YEAR;
    return thisYear ? named : named + ", " + date.getYear();
  }

  private static String clock(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "noon";
    }
    return time.getMinute() == 0 ? HOUR.format(time) : MINUTE.format(time);
  }
}
