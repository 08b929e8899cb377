package frontdesk.persistence.jdbi;

import frontdesk.calls.CallStats;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Hour;
import frontdesk.calls.CallStats.Speed;
import frontdesk.calls.CallStats.Tool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts together what was counted in several ways at once. For one thread. */
final class FigureRows {
  private final List<Day> days = new ArrayList<>();
  private final List<Hour> hours = new ArrayList<>();
  private final Map<List<String>, Tool> tools = new LinkedHashMap<>();

  /** By tool: how often each number of milliseconds was taken. */
  private final Map<String, TreeMap<Long, Long>> took = new LinkedHashMap<>();

  boolean calls(ResultSet row) throws SQLException {
    return row.getInt("all_days") == 1 ? hours.add(hour(row)) : days.add(day(row));
  }

  boolean tools(ResultSet row) throws SQLException {
    String tool = row.getString("tool");
    String result = row.getString("result");
    long millis = row.getLong("took_ms");
    long times = row.getLong("times");
    tools.merge(
        List.of(tool, result),
        new Tool(tool, result, times, Duration.ofMillis(millis * times)),
        (one, other) ->
            new Tool(tool, result, one.times() + other.times(), one.length().plus(other.length())));
    took.computeIfAbsent(tool, any -> new TreeMap<>()).merge(millis, times, Long::sum);
    return true;
  }

  CallStats stats() {
    Comparator<Tool> often = Comparator.comparing(Tool::times).reversed();
    Comparator<Speed> oftenAsked = Comparator.comparing(Speed::times).reversed();
    return new CallStats(
        days,
        hours,
        tools.values().stream()
            .sorted(often.thenComparing(Tool::tool).thenComparing(Tool::result))
            .toList(),
        took.entrySet().stream()
            .map(one -> speed(one.getKey(), one.getValue()))
            .sorted(oftenAsked.thenComparing(Speed::tool))
            .toList());
  }

  private static Hour hour(ResultSet row) throws SQLException {
    return new Hour(row.getInt("hour"), row.getLong("calls"), row.getLong("bookings"));
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        LocalDate.ofEpochDay(row.getLong("day")),
        CallRows.text(row, "assistant"),
        row.getLong("calls"),
        row.getLong("escalated"),
        Duration.ofMillis(row.getBigDecimal("took_ms").longValue()),
        row.getLong("bookings"),
        row.getLong("converted"),
        row.getLong("failures"));
  }

  private static Speed speed(String tool, SortedMap<Long, Long> took) {
    long times = took.values().stream().mapToLong(Long::longValue).sum();
    return new Speed(tool, times, within(took, times, 50), within(took, times, 95));
  }

  /** The least time within which so many of a hundred were done. */
  private static Duration within(SortedMap<Long, Long> took, long times, int percent) {
    long seen = 0;
    for (Map.Entry<Long, Long> one : took.entrySet()) {
      seen += one.getValue();
      if (seen * 100 >= times * percent) {
        return Duration.ofMillis(one.getKey());
      }
    }
    throw new IllegalStateException("a tool that nobody called is not counted");
  }
}
