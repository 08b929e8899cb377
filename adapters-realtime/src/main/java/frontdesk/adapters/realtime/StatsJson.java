package frontdesk.adapters.realtime;

import frontdesk.calls.CallStats;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Hour;
import frontdesk.calls.CallStats.Speed;
import frontdesk.calls.CallStats.Tool;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Figures of calls. */
final class StatsJson {
  private StatsJson() {}

  static Map<String, Object> of(CallStats stats, LocalDate first, LocalDate last, ZoneId zone) {
    List<Day> days = stats.days();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", first.toString());
    json.put("to", last.toString());
    json.put("timezone", zone.getId());
    json.put("calls", sum(days, Day::calls));
    json.put("escalated", sum(days, Day::escalated));
    json.put(
        "duration_seconds",
        seconds(days.stream().map(Day::length).reduce(Duration.ZERO, Duration::plus)));
    json.put("bookings", sum(days, Day::bookings));
    json.put("calls_that_booked", sum(days, Day::converted));
    json.put("failures", sum(days, Day::failures));
    json.put("days", days.stream().map(StatsJson::day).toList());
    json.put("hours", stats.hours().stream().map(StatsJson::hour).toList());
    json.put("tools", stats.tools().stream().map(StatsJson::tool).toList());
    json.put("speeds", stats.speeds().stream().map(StatsJson::speed).toList());
    return json;
  }

  private static long sum(List<Day> days, ToLongFunction<Day> what) {
    return days.stream().mapToLong(what).sum();
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1e3;
  }

  private static Map<String, @Nullable Object> day(Day day) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("day", day.day().toString());
    json.put("assistant_id", day.assistant().orElse(null));
    json.put("calls", day.calls());
    json.put("escalated", day.escalated());
    json.put("duration_seconds", seconds(day.length()));
    json.put("bookings", day.bookings());
    json.put("calls_that_booked", day.converted());
    json.put("failures", day.failures());
    return json;
  }

  private static Map<String, Object> hour(Hour hour) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("hour", hour.hour());
    json.put("calls", hour.calls());
    json.put("bookings", hour.bookings());
    return json;
  }

  private static Map<String, Object> speed(Speed speed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tool", speed.tool());
    json.put("times", speed.times());
    json.put("p50_ms", speed.median().toMillis());
    json.put("p95_ms", speed.slow().toMillis());
    return json;
  }

  private static Map<String, Object> tool(Tool tool) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tool", tool.tool());
    json.put("result", tool.result());
    json.put("failed", tool.failed());
    json.put("times", tool.times());
    json.put("average_ms", tool.length().toMillis() / tool.times());
    return json;
  }
}
