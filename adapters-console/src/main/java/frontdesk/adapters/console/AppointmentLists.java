package frontdesk.adapters.console;

import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ListedAppointment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Appointments of some days, host by host. */
public final class AppointmentLists {
  /** What a person looks at on one page; one statement each. */
  public static final int MOST_HOSTS = 20;

  private final Console.Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostsSeen hosts;
  private final HostsOfBook ofBook;

  AppointmentLists(Console.Desk desk, View view) {
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
   * @param asked which host and day, as it was written
   * @param notAll whether there are more hosts than are shown
   * @param book where one is booked, below the console; empty for those who may not
   */
  record Listing(
      String title,
      DaySpan span,
      Asked asked,
      List<String> choices,
      List<HostsDays> hosts,
      boolean notAll,
      Turning turning,
      List<Choice> spans,
      Optional<String> book) {}

  record Asked(String host, String day) {}

  /** Links to other days, below the console. */
  record Turning(String before, String today, String after) {}

  /** Another number of days. */
  record Choice(String name, String link, boolean chosen) {}

  /**
   * A host's days, with the zone in which their times are told.
   *
   * @param cut whether there are more than are shown
   */
  record HostsDays(String host, String zone, List<OneDay> days, boolean cut) {
    boolean isEmpty() {
      return days.stream().allMatch(day -> day.rows().isEmpty());
    }
  }

  record OneDay(String name, List<AppointmentRow> rows) {}

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
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Appointments",
        "appointments",
        new Listing(
            span.title(day, new Times(zone)),
            span,
            new Asked(wanted, day.toString()),
            ofBook.by(visitor).stream().map(host -> host.id().value()).toList(),
            shown.stream()
                .limit(MOST_HOSTS)
                .map(host -> days(host, span, span.first(day), visitor))
                .toList(),
            shown.size() > MOST_HOSTS,
            turning(wanted, span, day, today),
            spans(wanted, span, day),
            book(visitor, wanted, day, today).filter(any -> !seen.isEmpty())));
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

  private static String link(String host, DaySpan span, LocalDate day) {
    String named = host.isEmpty() ? "" : "host=" + Links.encoded(host) + "&";
    return AppointmentPages.PATH + "?" + named + "span=" + span.word() + "&day=" + day;
  }

  private HostsDays days(Host host, DaySpan span, LocalDate first, Visitor visitor) {
    Times times = new Times(host.zone());
    TimeSlot window = new TimeSlot(times.begin(first), times.begin(first.plusDays(span.days())));
    List<ListedAppointment> all = desk.appointments().withCancelled(host.org(), host.id(), window);
    Set<CallId> calls =
        new CallsSeen(desk).among(visitor, all.stream().flatMap(one -> one.call().stream()));
    Map<LocalDate, List<AppointmentRow>> byDay =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> shownOn(one, times, first),
                    Collectors.mapping(
                        one -> AppointmentRow.of(one, times, calls), Collectors.toList())));
    return new HostsDays(
        host.id().value(),
        times.zoneName(),
        Stream.iterate(first, day -> day.plusDays(1))
            .limit(span.days())
            .map(day -> new OneDay(times.shortDay(day), byDay.getOrDefault(day, List.of())))
            .toList(),
        all.size() == AppointmentList.MOST);
  }

  // What began before the first day, and is not over, stands there.
  private static LocalDate shownOn(ListedAppointment one, Times times, LocalDate first) {
    LocalDate begins = times.dayOf(one.appointment().slot().start());
    return begins.isBefore(first) ? first : begins;
  }
}
