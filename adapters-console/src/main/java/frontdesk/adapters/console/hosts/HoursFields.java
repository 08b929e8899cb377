package frontdesk.adapters.console.hosts;

import frontdesk.adapters.console.page.Field;
import frontdesk.adapters.console.page.Typed;
import frontdesk.scheduling.ImpossiblePolicy;
import frontdesk.scheduling.OfficeHours;
import frontdesk.scheduling.OfficeHours.Range;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Office hours as a form has them: a line for each weekday, and one for each other date. */
final class HoursFields {
  private static final String DATES = "dates";
  private static final int LINES = 4;

  static final List<Field> ALL =
      Stream.concat(
              Stream.of(DayOfWeek.values())
                  .map(
                      day ->
                          Field.of(name(day), day.getDisplayName(TextStyle.FULL, Locale.US), "")),
              Stream.of(
                  Field.text(
                      DATES,
                      "Dates that are otherwise",
                      "One a line, such as 2026-12-24 09:00-12:00 or 2026-12-25 closed.",
                      LINES)))
          .toList();

  private HoursFields() {}

  /** Hours, or what is wrong with which field. */
  record Read(Optional<OfficeHours> hours, Map<String, String> wrong) {}

  private static String name(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  static Map<String, String> of(OfficeHours hours) {
    Map<String, String> texts = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      texts.put(name(day), joined(hours.on(day)));
    }
    texts.put(
        DATES,
        new TreeMap<>(hours.exceptions())
            .entrySet().stream()
                .map(date -> date.getKey() + " " + closedOr(joined(date.getValue())))
                .collect(Collectors.joining("\n")));
    return texts;
  }

  private static String joined(List<Range> ranges) {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(" "));
  }

  private static String closedOr(String ranges) {
    return ranges.isEmpty() ? "closed" : ranges;
  }

  static Read read(Map<String, String> texts) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      try {
        week.put(day, ranges(day, texts.getOrDefault(name(day), "")));
      } catch (ImpossiblePolicy impossible) {
        wrong.put(name(day), Typed.sentence(impossible.reason()));
      }
    }
    try {
      OfficeHours hours = new OfficeHours(week, dates(texts.getOrDefault(DATES, "")));
      return new Read(wrong.isEmpty() ? Optional.of(hours) : Optional.empty(), wrong);
    } catch (ImpossiblePolicy impossible) {
      wrong.put(DATES, Typed.sentence(impossible.reason()));
      return new Read(Optional.empty(), wrong);
    }
  }

  // As people write between two ranges; what would begin another day is no range.
  private static List<Range> ranges(DayOfWeek day, String text) {
    String written = text.replace(',', ' ').strip();
    if (written.contains(";")) {
      throw new ImpossiblePolicy("hours", "are written HH:MM-HH:MM, divided by blanks");
    }
    return written.isEmpty() ? List.of() : OfficeHours.parse(name(day) + " " + written).on(day);
  }

  private static Map<LocalDate, List<Range>> dates(String text) {
    OfficeHours read = OfficeHours.parse(String.join(";", text.lines().toList()));
    if (!read.week().isEmpty()) {
      throw new ImpossiblePolicy("hours", "begin with a date here, such as 2026-12-24 09:00-12:00");
    }
    return read.exceptions();
  }
}
