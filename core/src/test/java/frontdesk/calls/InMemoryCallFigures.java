package frontdesk.calls;

import frontdesk.OrgId;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Tool;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<List<String>, Tool> tools = new LinkedHashMap<>();
    for (Call call : calls.of(org)) {
      LocalDate day = call.startedAt().atZone(zone).toLocalDate();
      if (!day.isBefore(first) && !day.isAfter(last)) {
        days.merge(new Group(day, call.facts().assistant()), of(call, day), this::both);
        toolCalls(call).forEach(one -> count(one, tools));
      }
    }
    Comparator<Day> byDay = Comparator.comparing(Day::day);
    return new CallStats(
        days.values().stream()
            .sorted(byDay.thenComparing(day -> day.assistant().orElse("")))
            .toList(),
        tools.values().stream()
            .sorted(
                Comparator.comparing(Tool::times)
                    .reversed()
                    .thenComparing(Tool::tool)
                    .thenComparing(Tool::result))
            .toList());
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
        toolCalls(call).filter(one -> !CallStats.Tool.good().contains(one.result())).count());
  }

  private Day both(Day one, Day other) {
    return new Day(
        one.day(),
        one.assistant(),
        one.calls() + other.calls(),
        one.escalated() + other.escalated(),
        one.length().plus(other.length()),
        one.bookings() + other.bookings(),
        one.failures() + other.failures());
  }
}
