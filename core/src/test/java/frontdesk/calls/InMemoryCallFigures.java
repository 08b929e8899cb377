package frontdesk.calls;

import frontdesk.OrgId;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Hour;
import frontdesk.calls.CallStats.Speed;
import frontdesk.calls.CallStats.Tool;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts calls in memory. */
public final class InMemoryCallFigures implements CallFigures {
  private final InMemoryCalls calls;

  private record Group(LocalDate day, Optional<String> assistant) {}

  public InMemoryCallFigures(InMemoryCalls calls) {
    this.calls = calls;
  }

  @Override
  public CallStats between(OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    Map<Group, Day> days = new LinkedHashMap<>();
    Map<Integer, Hour> hours = new TreeMap<>();
    Map<List<String>, Tool> tools = new LinkedHashMap<>();
    Map<String, List<Duration>> took = new LinkedHashMap<>();
    for (Call call : calls.of(org)) {
      LocalDate day = call.startedAt().atZone(zone).toLocalDate();
      if (!day.isBefore(first) && !day.isAfter(last)) {
        Day one = of(call, day);
        days.merge(new Group(day, call.facts().assistant()), one, this::both);
        int hour = call.startedAt().atZone(zone).getHour();
        hours.merge(
            hour,
            new Hour(hour, 1, one.bookings()),
            (a, b) -> new Hour(hour, a.calls() + b.calls(), a.bookings() + b.bookings()));
        toolCalls(call).forEach(each -> count(each, tools));
        toolCalls(call)
            .forEach(
                each ->
                    took.computeIfAbsent(each.tool(), any -> new ArrayList<>()).add(each.took()));
      }
    }
    Comparator<Day> byDay = Comparator.comparing(Day::day);
    return new CallStats(
        days.values().stream()
            .sorted(byDay.thenComparing(day -> day.assistant().orElse("")))
            .toList(),
        List.copyOf(hours.values()),
        tools.values().stream()
            .sorted(
                Comparator.comparing(Tool::times)
                    .reversed()
                    .thenComparing(Tool::tool)
                    .thenComparing(Tool::result))
            .toList(),
        took.entrySet().stream()
            .map(one -> speed(one.getKey(), one.getValue().stream().sorted().toList()))
            .sorted(Comparator.comparing(Speed::times).reversed().thenComparing(Speed::tool))
            .toList());
  }

  private static Speed speed(String tool, List<Duration> sorted) {
    return new Speed(tool, sorted.size(), part(sorted, 0.5), part(sorted, 0.95));
  }

  private static Duration part(List<Duration> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
  }

  private Stream<ToolCallRecord> toolCalls(Call call) {
    return calls.said(call.org(), call.id()).toolCalls().stream();
  }

  private static void count(ToolCallRecord one, Map<List<String>, Tool> tools) {
    tools.merge(
        List.of(one.tool(), one.result()),
        new Tool(one.tool(), one.result(), 1, one.took()),
        (old, more) ->
            new Tool(old.tool(), old.result(), old.times() + 1, old.length().plus(more.length())));
  }

  private Day of(Call call, LocalDate day) {
    return new Day(
        day,
        call.facts().assistant(),
        1,
        call.escalated() ? 1 : 0,
        call.length().orElse(Duration.ZERO),
        toolCalls(call).filter(one -> one.result().equals("booked")).count(),
        toolCalls(call).anyMatch(one -> one.result().equals("booked")) ? 1 : 0,
        toolCalls(call).filter(one -> ToolResult.isFailure(one.result())).count());
  }

  private Day both(Day one, Day other) {
    return new Day(
        one.day(),
        one.assistant(),
        one.calls() + other.calls(),
        one.escalated() + other.escalated(),
        one.length().plus(other.length()),
        one.bookings() + other.bookings(),
        one.converted() + other.converted(),
        one.failures() + other.failures());
  }
}
