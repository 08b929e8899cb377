package frontdesk.scheduling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Weekly hours on the wall clock, for each weekday any number of ranges. As text: {@code "mon
 * 09:00-12:00 13:00-17:00; tue 00:00-24:00"}; a weekday that is not named is closed.
 */
public record OfficeHours(Map<DayOfWeek, List<Range>> week) {
  /** In minutes on the wall: a clock change makes a day longer or shorter, not its wall. */
  private static final int DAY = 24 * 60;

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
   * @throws IllegalArgumentException naming what cannot be read
   */
  public static OfficeHours parse(String text) {
    Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
    for (String day : text.split(";", -1)) {
      if (!day.isBlank()) {
        String[] words = day.strip().split("\\s+", -1);
        List<Range> ranges = week.computeIfAbsent(weekday(words[0]), d -> new ArrayList<>());
        List.of(words).subList(1, words.length).forEach(word -> ranges.add(rangeOf(word)));
      }
    }
    return new OfficeHours(week);
  }

  public List<Range> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private static Range rangeOf(String word) {
    try {
      return Range.parse(word);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "hours are written HH:MM-HH:MM and run forward, not " + word, unreadable);
    }
  }

  private static DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (shortName(day).equals(word.toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException("weekdays are written mon to sun, not " + word);
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return List.of(DayOfWeek.values()).stream()
        .filter(week::containsKey)
        .map(day -> shortName(day) + " " + join(on(day)))
        .collect(Collectors.joining("; "));
  }

  private static String join(List<Range> ranges) {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(" "));
  }
}
