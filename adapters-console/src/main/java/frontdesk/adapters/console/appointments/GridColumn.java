package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.scheduling.ListedAppointment;
import frontdesk.scheduling.Viewing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in one column of a calendar, before it is known which hours are shown.
 *
 * @param books whose day it is
 * @param link where more is told of it, below the console
 * @param most how many appointments find room
 */
record GridColumn(
    String name,
    String link,
    LocalDate day,
    List<HostsBook> books,
    Times times,
    Visitor visitor,
    int most) {
  /** Half an hour: a line can be read in it, and hit. */
  private static final int LOWEST = 2;

  /** One appointment on this day, of whom, and where it is drawn. */
  private record Entry(HostsBook book, ListedAppointment listed, Quarters when) {}

  /** All that has to be within the hours that are shown. */
  List<Quarters> shown() {
    return Stream.concat(open().stream(), shownEntries().stream().map(Entry::when)).toList();
  }

  private List<Quarters> open() {
    return books.stream()
        .flatMap(book -> book.host().hours().on(day).stream())
        .map(Quarters::of)
        .toList();
  }

  private List<Entry> entries() {
    return books.stream()
        .flatMap(book -> book.all().stream().flatMap(one -> entry(book, one).stream()))
        .sorted(Comparator.comparing(entry -> entry.listed().appointment().slot().start()))
        .toList();
  }

  private List<Entry> shownEntries() {
    return entries().stream().limit(most).toList();
  }

  private Optional<Entry> entry(HostsBook book, ListedAppointment one) {
    return Quarters.of(one.appointment().slot(), day, times)
        .map(when -> new Entry(book, one, when.atLeast(LOWEST)));
  }

  boolean isEmpty() {
    return entries().isEmpty();
  }

  TimeGrid.Column in(GridRows rows, Instant now) {
    List<Entry> entries = shownEntries();
    int more = entries().size() - entries.size();
    List<Lanes.Item<TimeGrid.Block>> items = new ArrayList<>();
    entries.forEach(entry -> items.add(new Lanes.Item<>(block(entry), entry.when())));
    items.addAll(gaps(entries, now));
    return new TimeGrid.Column(
        name,
        link,
        times.dayOf(now).equals(day) && name.equals(times.shortDay(day)),
        open().stream().map(rows::place).distinct().toList(),
        Lanes.of(items).stream().map(placed -> block(placed, rows)).toList(),
        Optional.of(Quarters.at(now, times))
            .filter(quarter -> times.dayOf(now).equals(day) && rows.shows(quarter))
            .map(rows::place),
        entries.isEmpty(),
        Optional.of(new TimeGrid.More(more + " more", list())).filter(any -> more > 0));
  }

  private TimeGrid.Block block(Entry entry) {
    AppointmentRow row = AppointmentRow.of(entry.listed(), times, Set.of());
    return new TimeGrid.Block(
        (row.live() ? "booked " : "off ") + entry.book().colour(),
        row.link(),
        row.begin() + " to " + row.end(),
        Viewing.addressIn(row.title()).orElse(row.title()),
        row.guest(),
        books.size() > 1 ? entry.book().name() : "",
        row.live());
  }

  private TimeGrid.Block block(Lanes.Placed<TimeGrid.Block> placed, GridRows rows) {
    List<TimeGrid.Block> appointments =
        placed.what().stream().filter(block -> !block.isGap()).toList();
    TimeGrid.Block shown =
        placed.what().size() == 1 || appointments.isEmpty()
            ? placed.what().get(0)
            : crowd(appointments);
    return shown.at(rows.place(placed.when()) + " " + placed.lane());
  }

  // More at one time than there are lanes for.
  private TimeGrid.Block crowd(List<TimeGrid.Block> all) {
    String names =
        all.stream()
            .map(TimeGrid.Block::title)
            .distinct()
            .limit(most)
            .collect(Collectors.joining(", "));
    return new TimeGrid.Block("crowd", list(), "", all.size() + " more", names, "", true);
  }

  private String list() {
    return AppointmentLists.link(books.size() == 1 ? books.get(0).name() : "", DaySpan.LIST, day);
  }

  private List<Lanes.Item<TimeGrid.Block>> gaps(List<Entry> entries, Instant now) {
    if (!visitor.mayChange() || day.isBefore(times.dayOf(now))) {
      return List.of();
    }
    FreeQuarters free =
        new FreeQuarters(day.equals(times.dayOf(now)) ? Quarters.at(now, times) + 1 : 0);
    entries.stream()
        .filter(entry -> entry.listed().live())
        .forEach(entry -> free.take(entry.book().host(), entry.when()));
    return books.stream()
        .flatMap(book -> free.of(book.host(), day).stream().map(gap -> gap(book, gap)))
        .toList();
  }

  private Lanes.Item<TimeGrid.Block> gap(HostsBook book, Quarters when) {
    String at = day.atTime(when.begin()).atZone(times.zone()).toOffsetDateTime().toString();
    return new Lanes.Item<>(
        new TimeGrid.Block(
            "gap",
            AppointmentPages.BOOK
                + "?host="
                + Links.encoded(book.name())
                + "&at="
                + Links.encoded(at),
            Times.time(when.begin()),
            "",
            "",
            book.name(),
            true),
        when);
  }
}
