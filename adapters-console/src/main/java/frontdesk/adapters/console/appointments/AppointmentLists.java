package frontdesk.adapters.console.appointments;

import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.adapters.console.calls.CallsSeen;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ListedAppointment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Appointments of some days: calendars of a day and of a week, and a list to search in. */
public final class AppointmentLists {
  /** What a person looks at on one page; one statement each. */
  public static final int MOST_HOSTS = 20;

  /** With all their texts these stay within what a page may weigh. */
  public static final int MOST_DRAWN = 420;

  /** More beside each other cannot be read in a seventh of a page. */
  public static final int MOST_BESIDE = 4;

  private final Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostsSeen hosts;
  private final HostsOfBook ofBook;

  AppointmentLists(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.hosts = new HostsSeen(desk.hosts());
    this.ofBook = new HostsOfBook(desk);
  }

  /**
   * What the page shows.
   *
   * @param span how many days at once
   * @param asked what was asked for, as it was written
   * @param grids the calendars of a day or a week
   * @param lists the same days as lists, host by host
   * @param notAll whether there are more hosts than are shown
   * @param book where one is booked, below the console; empty for those who may not
   */
  record Listing(
      String title,
      DaySpan span,
      Asked asked,
      List<String> choices,
      List<TimeGrid> grids,
      List<HostsDays> lists,
      boolean noHost,
      boolean notAll,
      Turning turning,
      List<Choice> spans,
      Optional<String> book) {}

  /**
   * @param status as {@link WantedAppointments.Status} writes it
   */
  record Asked(String host, String day, String words, String status) {}

  /** Links to other days, below the console. */
  record Turning(String before, String today, String after) {}

  /** Another number of days. */
  record Choice(String name, String link, boolean chosen) {}

  Response list(Request request, Visitor visitor) {
    List<Host> seen = hosts.by(visitor);
    String wanted = request.query("host").orElse("");
    List<Host> shown =
        wanted.isEmpty() ? seen : ofBook.one(visitor, wanted).map(List::of).orElse(List.of());
    if (shown.isEmpty() && !wanted.isEmpty()) {
      return troubles.notThere(request, visitor, "There is no such host.");
    }
    ZoneId zone = shown.isEmpty() ? desk.zones().apply(visitor.asking()) : shown.get(0).zone();
    LocalDate today = new Times(zone).dayOf(desk.clock().instant());
    DaySpan span = DaySpan.parse(request.query("span").orElse(""));
    LocalDate day = request.query("day").flatMap(Times::parseDay).orElse(today);
    LocalDate first = span.first(day);
    WantedAppointments which = WantedAppointments.in(request);
    List<HostsBook> books = books(shown, span, first);
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Appointments",
        "appointments/appointments",
        new Listing(
            span.title(day, new Times(zone)),
            span,
            new Asked(wanted, day.toString(), which.words(), which.status().word()),
            ofBook.by(visitor).stream().map(host -> host.id().value()).toList(),
            span == DaySpan.LIST
                ? List.of()
                : new TimeGrids(span, first, visitor, desk.clock().instant()).of(books),
            span == DaySpan.LIST ? lists(books, first, which, visitor) : List.of(),
            shown.isEmpty(),
            shown.size() > MOST_HOSTS,
            turning(wanted, span, day, today),
            spans(wanted, span, day),
            book(visitor, wanted, day, today).filter(any -> !seen.isEmpty())));
  }

  private List<HostsBook> books(List<Host> shown, DaySpan span, LocalDate first) {
    return IntStream.range(0, Math.min(MOST_HOSTS, shown.size()))
        .mapToObj(number -> book(shown.get(number), number, span, first))
        .toList();
  }

  private HostsBook book(Host host, int number, DaySpan span, LocalDate first) {
    Times times = new Times(host.zone());
    TimeSlot window = new TimeSlot(times.begin(first), times.begin(first.plusDays(span.days())));
    return new HostsBook(
        host, number, desk.appointments().withCancelled(host.org(), host.id(), window));
  }

  private List<HostsDays> lists(
      List<HostsBook> books, LocalDate first, WantedAppointments which, Visitor visitor) {
    Predicate<ListedAppointment> fits = which::fits;
    Set<CallId> calls =
        new CallsSeen(desk)
            .among(
                visitor,
                books.stream()
                    .flatMap(book -> book.all().stream())
                    .flatMap(one -> one.call().stream()));
    return books.stream().map(book -> HostsDays.of(book, first, fits, calls)).toList();
  }

  private static Turning turning(String host, DaySpan span, LocalDate day, LocalDate today) {
    return new Turning(
        link(host, span, span.first(day).minusDays(span.days())),
        link(host, span, today),
        link(host, span, span.first(day).plusDays(span.days())));
  }

  private static List<Choice> spans(String host, DaySpan chosen, LocalDate day) {
    return Stream.of(DaySpan.values())
        .map(span -> new Choice(span.title(), link(host, span, day), span == chosen))
        .toList();
  }

  private static Optional<String> book(
      Visitor visitor, String host, LocalDate day, LocalDate today) {
    LocalDate from = day.isBefore(today) ? today : day;
    return Optional.of(AppointmentPages.BOOK + "?host=" + Links.encoded(host) + "&day=" + from)
        .filter(any -> visitor.mayChange());
  }

  /** Below the console. */
  static String link(String host, DaySpan span, LocalDate day) {
    String named = host.isEmpty() ? "" : "host=" + Links.encoded(host) + "&";
    return AppointmentPages.PATH + "?" + named + "span=" + span.word() + "&day=" + day;
  }
}
