package frontdesk.speech;

import frontdesk.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says moments on the host's wall clock: the weekday always with the day of the month. */
final class SpokenTime {
  /** A month and day further off than this could be taken for another year's. */
  private static final long MONTHS_WITHOUT_YEAR = 9;

  private final Phrases phrases;
  private final ZoneId zone;
  private final LocalDate today;
  private final ClockWords clock;

  SpokenTime(ZoneId zone, Instant now, Phrases phrases) {
    this(zone, now, phrases, Length.FULL);
  }

  SpokenTime(ZoneId zone, Instant now, Phrases phrases, Length length) {
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
    this.phrases = phrases;
    this.clock = new ClockWords(phrases, length);
  }

  /** {@code "tomorrow, Tuesday, November 24 at 9 AM"}. */
  String moment(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return moment(day(local.toLocalDate()), clock.said(local.toLocalTime()));
  }

  private String moment(String day, String clocks) {
    return phrases.say("time.moment", "day", day, "clock", clocks);
  }

  /** The same with the zone. */
  String momentInZone(Instant instant) {
    return inZone(moment(instant));
  }

  /** With the zone, because a caller may live by another clock. */
  String inZone(String times) {
    return phrases.say("time.in_zone", "times", times, "zone", zoneName());
  }

  /**
   * For readers: {@code "Tuesday, November 24, 2026, 9 AM to 9:30 AM, Central Time"}, which is true
   * on whatever day it is read.
   */
  String span(TimeSlot slot) {
    ZonedDateTime start = slot.start().atZone(zone);
    ZonedDateTime end = slot.end().atZone(zone);
    boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
    return phrases.say(
        oneDay ? "time.span" : "time.span_of_days",
        "day",
        dated("day.dated", start.toLocalDate()),
        "start",
        clock.written(start.toLocalTime()),
        "lastday",
        dated("day.dated", end.toLocalDate()),
        "end",
        clock.written(end.toLocalTime()),
        "zone",
        zoneName());
  }

  /** The starts of some slots, each day said once, with the zone at the end. */
  String either(List<TimeSlot> slots) {
    return either(slots, this::day);
  }

  /** The same with the year of every day, for who has to tell one date from another. */
  String eitherInFull(List<TimeSlot> slots) {
    return either(slots, date -> dated("day.with_year", date));
  }

  private String either(List<TimeSlot> slots, Function<LocalDate, String> said) {
    Map<LocalDate, List<String>> days = new LinkedHashMap<>();
    for (TimeSlot slot : slots) {
      ZonedDateTime local = slot.start().atZone(zone);
      days.computeIfAbsent(local.toLocalDate(), day -> new ArrayList<>())
          .add(clock.said(local.toLocalTime()));
    }
    SpokenList list = new SpokenList(phrases);
    List<String> options = new ArrayList<>();
    days.forEach((day, clocks) -> options.add(moment(said.apply(day), list.either(clocks))));
    return inZone(list.either(options));
  }

  /** {@code "Central Time"}. */
  String zoneName() {
    return new ZoneWords(phrases).said(zone);
  }

  /** {@code "tomorrow, Tuesday, November 24"}, {@code "on Wednesday, November 25"}. */
  String on(LocalDate date) {
    boolean near = date.equals(today) || date.equals(today.plusDays(1));
    if (near) {
      return day(date);
    }
    return hasYear(date)
        ? dated("day.on_with_year", date)
        : phrases.say("day.on", "day", name(date));
  }

  private String day(LocalDate date) {
    if (date.equals(today)) {
      return phrases.say("day.today", "day", name(date));
    }
    if (date.equals(today.plusDays(1))) {
      return phrases.say("day.tomorrow", "day", name(date));
    }
    return hasYear(date)
        ? dated("day.with_year", date)
        : phrases.say("day.plain", "day", name(date));
  }

  private boolean hasYear(LocalDate date) {
    return !date.isAfter(today) || ChronoUnit.MONTHS.between(today, date) >= MONTHS_WITHOUT_YEAR;
  }

  private String dated(String key, LocalDate date) {
    return phrases.say(key, "day", name(date), "year", String.valueOf(date.getYear()));
  }

  private String name(LocalDate date) {
    return DateTimeFormatter.ofPattern(phrases.text("date.pattern"), phrases.locale()).format(date);
  }
}
