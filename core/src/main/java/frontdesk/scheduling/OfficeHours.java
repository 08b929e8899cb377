package frontdesk.scheduling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hours on the wall clock: any number of ranges for each weekday, and for dates that are otherwise.
 * As text: {@code "mon 09:00-12:00 13:00-17:00; tue 00:00-24:00; 2026-12-24 09:00-12:00; 2026-12-25
 * closed"}; a weekday that is not named is closed.
 *
 * @param exceptions what is open on a date instead of its weekday's ranges; nothing: closed
 */
public record OfficeHours(
    Map<DayOfWeek, List<Range>> week, Map<LocalDate, List<Range>> exceptions) {
  /** In minutes on the wall: a clock change makes a day longer or shorter, not its wall. */
  private static final int DAY = 24 * 60;

  /** Every holiday of ten years and more; they are read with each question. */
  private static final int MOST_EXCEPTIONS = 1_000;

  /** One for every half hour. */
  private static final int MOST_RANGES = 48;

  /** Of a word that cannot be read. */
  private static final int LONGEST_SHOWN = 40;

  private static final String CLOSED = "closed";

  /** To the minute: seconds would be lost. */
  private static final Pattern RANGE = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  /** Minutes of the day {@code [from, to)}; 1440 is the midnight at the day's end. */
  public record Range(int from, int to) {
    public Range {
      if (from < 0 || from >= to || to > DAY) {
        throw new IllegalArgumentException("hours must run forward within one day");
      }
    }

    static Range parse(String text) {
      Matcher ends = RANGE.matcher(text);
      if (!ends.matches()) {
        throw new IllegalArgumentException("hours are written HH:MM-HH:MM");
      }
      return new Range(minute(ends.group(1)), minute(ends.group(2)));
    }

    private static int minute(String text) {
      return text.equals("24:00") ? DAY : LocalTime.parse(text).toSecondOfDay() / 60;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    }
  }

  public OfficeHours {
    Map<DayOfWeek, List<Range>> copy = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, ranges) -> copy.put(day, List.copyOf(ranges)));
    copy.values().removeIf(List::isEmpty);
    week = Map.copyOf(copy);
    Map<LocalDate, List<Range>> dates = new HashMap<>();
    exceptions.forEach((date, ranges) -> dates.put(date, List.copyOf(ranges)));
    exceptions = Map.copyOf(dates);
    ImpossiblePolicy.unless(
        exceptions.size() <= MOST_EXCEPTIONS,
        "hours",
        "may have at most " + MOST_EXCEPTIONS + " dates that are otherwise");
    ImpossiblePolicy.unless(
        Stream.concat(week.values().stream(), exceptions.values().stream())
            .allMatch(ranges -> ranges.size() <= MOST_RANGES),
        "hours",
        "may have at most " + MOST_RANGES + " ranges a day");
  }

  /** The same every week. */
  public OfficeHours(Map<DayOfWeek, List<Range>> week) {
    this(week, Map.of());
  }

  public static OfficeHours alwaysOpen() {
    return onDays(List.of(DayOfWeek.values()), new Range(0, DAY));
  }

  public static OfficeHours onDays(List<DayOfWeek> days, Range range) {
    return new OfficeHours(
        days.stream().collect(Collectors.toMap(day -> day, day -> List.of(range))));
  }

  /**
   * Reads the text form.
   *
   * @throws ImpossiblePolicy naming what cannot be read
   */
  public static OfficeHours parse(String text) {
    Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
    Map<LocalDate, List<Range>> exceptions = new TreeMap<>();
    for (String day : text.split(";", -1)) {
      if (!day.isBlank()) {
        String[] words = day.strip().split("\\s+", -1);
        List<Range> ranges = ranges(List.of(words).subList(1, words.length));
        if (Character.isDigit(words[0].charAt(0))) {
          LocalDate date = date(words[0]);
          ImpossiblePolicy.unless(
              words.length > 1, "hours", "say of a date what is open, or " + CLOSED);
          exceptions.computeIfAbsent(date, d -> new ArrayList<>()).addAll(ranges);
        } else {
          week.computeIfAbsent(weekday(words[0]), d -> new ArrayList<>()).addAll(ranges);
        }
      }
    }
    return new OfficeHours(week, exceptions);
  }

  private static List<Range> ranges(List<String> words) {
    return words.equals(List.of(CLOSED))
        ? List.of()
        : words.stream().map(OfficeHours::rangeOf).toList();
  }

  /** What is open on a date. */
  public List<Range> on(LocalDate date) {
    List<Range> otherwise = exceptions.get(date);
    return otherwise == null ? on(date.getDayOfWeek()) : otherwise;
  }

  /** What is open on a weekday, where its date is not otherwise. */
  public List<Range> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  /** Another week with the same dates that are otherwise. */
  public OfficeHours withWeekOf(OfficeHours other) {
    return new OfficeHours(other.week, exceptions);
  }

  /**
   * Another date that is otherwise.
   *
   * @param ranges none: closed
   */
  public OfficeHours except(LocalDate date, List<Range> ranges) {
    Map<LocalDate, List<Range>> more = new HashMap<>(exceptions);
    more.put(date, ranges);
    return new OfficeHours(week, more);
  }

  private static Range rangeOf(String word) {
    try {
      return Range.parse(word);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new ImpossiblePolicy(
          "hours", "are written HH:MM-HH:MM and run forward within one day, not " + shown(word));
    }
  }

  private static DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (shortName(day).equals(word.toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new ImpossiblePolicy("hours", "have weekdays from mon to sun, not " + shown(word));
  }

  private static LocalDate date(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException unreadable) {
      throw new ImpossiblePolicy("hours", "have dates such as 2026-12-25, not " + shown(word));
    }
  }

  private static String shown(String word) {
    return word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word;
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(DayOfWeek.values())
                .filter(week::containsKey)
                .map(day -> shortName(day) + " " + join(on(day))),
            exceptions.keySet().stream().sorted().map(date -> date + " " + join(on(date))))
        .collect(Collectors.joining("; "));
  }

  private static String join(List<Range> ranges) {
    return ranges.isEmpty()
        ? CLOSED
        : ranges.stream().map(Range::toString).collect(Collectors.joining(" "));
  }
}
