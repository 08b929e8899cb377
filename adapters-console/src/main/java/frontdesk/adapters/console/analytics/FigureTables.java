package frontdesk.adapters.console.analytics;

import frontdesk.adapters.console.analytics.FigureTable.Row;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.adapters.console.page.ResultWords;
import frontdesk.adapters.console.page.Times;
import frontdesk.calls.CallStats;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Hour;
import frontdesk.calls.CallStats.Speed;
import frontdesk.calls.CallStats.Tool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts an organisation's figures into tables.
 *
 * @param names of assistants, by their ids
 */
record FigureTables(CallStats stats, Period period, Map<String, String> names) {
  private static final List<String> COUNTED =
      List.of(
          "Calls",
          "Minutes",
          "Bookings",
          "Calls that booked",
          "Conversion",
          "A person was asked for",
          "Failures");

  List<FigureTable> all() {
    return List.of(days(), hours(), assistants(), failures(), speeds());
  }

  /** All days and assistants together. */
  Sum sum() {
    return Sum.of(stats.days().stream());
  }

  private FigureTable days() {
    Map<LocalDate, List<Day>> byDay =
        stats.days().stream().collect(Collectors.groupingBy(Day::day));
    List<Row> rows =
        period
            .first()
            .datesUntil(period.last().plusDays(1))
            .map(day -> row(day, Sum.of(byDay.getOrDefault(day, List.of()).stream())))
            .toList();
    return new FigureTable("days", "By day", most(rows, "on"), columns("Day"), rows);
  }

  private Row row(LocalDate day, Sum sum) {
    boolean oneYear = period.first().getYear() == period.last().getYear();
    String shown = oneYear ? Times.monthDay(day) : Times.monthDay(day) + ", " + day.getYear();
    return sum.row(day.toString(), shown, Times.monthDay(day));
  }

  private FigureTable hours() {
    Map<Integer, Hour> byHour =
        stats.hours().stream().collect(Collectors.toMap(Hour::hour, hour -> hour));
    List<Row> rows =
        IntStream.range(0, 24)
            .mapToObj(hour -> byHour.getOrDefault(hour, new Hour(hour, 0, 0)))
            .map(FigureTables::row)
            .toList();
    return new FigureTable(
        "hours",
        "By hour of the day",
        most(rows, "from"),
        List.of("Hour", "Calls", "Bookings"),
        rows);
  }

  private static Row row(Hour hour) {
    String label = String.format(Locale.ROOT, "%02d:00", hour.hour());
    return Row.of(
        List.of(label, "" + hour.calls(), "" + hour.bookings()), hour.calls(), hour.bookings());
  }

  private FigureTable assistants() {
    Map<String, List<Day>> by =
        stats.days().stream()
            .collect(
                Collectors.groupingBy(
                    day -> day.assistant().map(this::name).orElse("no assistant named"),
                    TreeMap::new,
                    Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    by.forEach(
        (assistant, days) -> rows.add(Sum.of(days.stream()).row(assistant, assistant, assistant)));
    rows.sort(Comparator.comparing(Row::whole).reversed());
    return new FigureTable(
        "assistants", "By assistant", most(rows, "with"), columns("Assistant"), rows);
  }

  private String name(String assistant) {
    return Assisting.named(assistant, names);
  }

  private FigureTable failures() {
    Map<String, Long> by =
        stats.tools().stream()
            .filter(Tool::failed)
            .collect(
                Collectors.groupingBy(
                    Tool::result, TreeMap::new, Collectors.summingLong(Tool::times)));
    List<Row> rows =
        by.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                one ->
                    Row.of(
                        List.of(ResultWords.of(one.getKey()), one.getValue().toString()),
                        one.getValue(),
                        0))
            .toList();
    return new FigureTable(
        "failures",
        "Why tools did not do what was asked",
        rows.isEmpty()
            ? "Every tool call did what was asked."
            : "Most often: " + rows.get(0).label().toLowerCase(Locale.ROOT) + ".",
        List.of("Reason", "Tool calls"),
        rows);
  }

  private FigureTable speeds() {
    List<Row> rows = stats.speeds().stream().map(FigureTables::row).toList();
    return new FigureTable(
        "speeds",
        "How long tools take",
        rows.stream()
            .max(Comparator.comparing(Row::whole))
            .map(
                row ->
                    "Of twenty calls of "
                        + row.label()
                        + ", one takes more than "
                        + row.whole()
                        + " ms.")
            .orElse("No tool was called."),
        List.of("Tool", "Tool calls", "Half within (p50), ms", "19 of 20 within (p95), ms"),
        rows);
  }

  private static Row row(Speed speed) {
    long median = speed.median().toMillis();
    long slow = speed.slow().toMillis();
    return Row.of(List.of(speed.tool(), "" + speed.times(), "" + median, "" + slow), slow, median);
  }

  private static List<String> columns(String first) {
    return Stream.concat(Stream.of(first), COUNTED.stream()).toList();
  }

  private static String most(List<Row> rows, String joined) {
    long calls = rows.stream().mapToLong(Row::whole).sum();
    return rows.stream()
        .max(Comparator.comparing(Row::whole))
        .filter(any -> calls > 0)
        .map(row -> calls + " calls, most " + joined + " " + row.label() + ": " + row.whole() + ".")
        .orElse("There were no calls.");
  }

  /** Days added up. */
  record Sum(
      long calls, long millis, long bookings, long converted, long escalated, long failures) {
    static Sum of(Stream<Day> days) {
      return days.map(
              day ->
                  new Sum(
                      day.calls(),
                      day.length().toMillis(),
                      day.bookings(),
                      day.converted(),
                      day.escalated(),
                      day.failures()))
          .reduce(new Sum(0, 0, 0, 0, 0, 0), Sum::plus);
    }

    private Sum plus(Sum other) {
      return new Sum(
          calls + other.calls,
          millis + other.millis,
          bookings + other.bookings,
          converted + other.converted,
          escalated + other.escalated,
          failures + other.failures);
    }

    long wholeMinutes() {
      return Math.round(millis / 60_000.0);
    }

    /** Of a hundred calls, those in which something was booked; none where there was no call. */
    long percent() {
      return calls == 0 ? 0 : Math.round(100.0 * converted / calls);
    }

    /** To a tenth. */
    String minutes() {
      return String.format(Locale.ROOT, "%.1f", millis / 60_000.0);
    }

    /** Of all calls, those in which something was booked. */
    String conversion() {
      return calls == 0 ? "" : percent() + "%";
    }

    /**
     * @param file how files have what it is about
     * @param shown how people read it
     */
    Row row(String file, String shown, String tick) {
      return new Row(
          cells(file, minutes()), cells(shown, "" + wholeMinutes()), tick, calls, converted);
    }

    private List<String> cells(String label, String minutes) {
      return List.of(
          label,
          "" + calls,
          minutes,
          "" + bookings,
          "" + converted,
          conversion(),
          "" + escalated,
          "" + failures);
    }
  }
}
