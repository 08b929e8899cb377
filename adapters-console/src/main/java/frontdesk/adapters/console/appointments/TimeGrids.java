package frontdesk.adapters.console.appointments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.scheduling.CalendarKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes calendars of hosts' days: one for each zone, since its hours are others. */
record TimeGrids(DaySpan span, LocalDate first, Visitor visitor, Instant now) {
  List<TimeGrid> of(List<HostsBook> books) {
    Map<ZoneId, List<HostsBook>> byZone =
        books.stream()
            .collect(groupingBy(book -> book.host().zone(), LinkedHashMap::new, toList()));
    return byZone.entrySet().stream()
        .map(zone -> grid(new Times(zone.getKey()), zone.getValue()))
        .toList();
  }

  private TimeGrid grid(Times times, List<HostsBook> books) {
    List<GridColumn> columns = span == DaySpan.DAY ? hosts(times, books) : days(times, books);
    GridRows rows =
        GridRows.around(columns.stream().flatMap(column -> column.shown().stream()).toList());
    return new TimeGrid(
        books.size() == 1 ? books.get(0).name() : times.zoneName(),
        times.zoneName(),
        rows.marks(),
        columns.stream().map(column -> column.in(rows, now)).toList(),
        columns.stream().allMatch(GridColumn::isEmpty),
        books.stream().anyMatch(book -> book.host().calendar() == CalendarKind.MICROSOFT),
        books.stream().anyMatch(HostsBook::isCut));
  }

  private List<GridColumn> hosts(Times times, List<HostsBook> books) {
    return books.stream()
        .map(
            book ->
                new GridColumn(
                    book.name(),
                    AppointmentLists.link(book.name(), DaySpan.WEEK, first),
                    first,
                    List.of(book),
                    times,
                    visitor,
                    AppointmentLists.MOST_DRAWN / books.size()))
        .toList();
  }

  private List<GridColumn> days(Times times, List<HostsBook> books) {
    String host = books.size() == 1 ? books.get(0).name() : "";
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(span.days())
        .map(
            day ->
                new GridColumn(
                    times.shortDay(day),
                    AppointmentLists.link(host, DaySpan.DAY, day),
                    day,
                    books,
                    times,
                    visitor,
                    AppointmentLists.MOST_DRAWN / span.days()))
        .toList();
  }
}
