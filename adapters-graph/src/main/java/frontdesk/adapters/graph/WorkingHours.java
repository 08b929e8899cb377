package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.scheduling.OfficeHours;
import frontdesk.scheduling.OfficeHours.Range;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Graph's working hours, one span for every day, as office hours. */
final class WorkingHours {
  private static final int DAY = 24 * 60;

  private WorkingHours() {}

  /** Empty where they are missing or not understood, or leave no time at all. */
  static Optional<OfficeHours> of(JsonNode working) {
    try {
      int from = minute(working.path("startTime"));
      int to = minute(working.path("endTime"));
      Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
      for (JsonNode day : working.path("daysOfWeek")) {
        add(week, DayOfWeek.valueOf(day.asText().toUpperCase(Locale.ROOT)), from, to);
      }
      return week.isEmpty() ? Optional.empty() : Optional.of(new OfficeHours(week));
    } catch (DateTimeException | IllegalArgumentException notUnderstood) {
      return Optional.empty();
    }
  }

  // An end that is not after the start is on the next day; midnight is this day's end.
  private static void add(Map<DayOfWeek, List<Range>> week, DayOfWeek day, int from, int to) {
    put(week, day, from, to > from ? to : DAY);
    if (to <= from && to > 0) {
      put(week, day.plus(1), 0, to);
    }
  }

  private static void put(Map<DayOfWeek, List<Range>> week, DayOfWeek day, int from, int to) {
    week.computeIfAbsent(day, unseen -> new ArrayList<>()).add(new Range(from, to));
  }

  private static int minute(JsonNode time) {
    return LocalTime.parse(time.asText()).toSecondOfDay() / 60;
  }
}
