package frontdesk.adapters.console;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostList.Named;
import frontdesk.scheduling.ListedAppointment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of appointments, host by host. */
final class AppointmentPages {
  /** What a person looks at on one page; one statement each. */
  static final int MOST_HOSTS = 20;

  /** What may be chosen from in a list of hosts. */
  static final int MOST_CHOICES = 500;

  private static final String PATH = "appointments";

  private final Console.Desk desk;
  private final View view;
  private final Troubles troubles;

  AppointmentPages(Console.Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
  }

  /**
   * What the page shows.
   *
   * @param before the link to the day before, below the console; {@code after} likewise
   * @param notAll whether there are more hosts than are shown
   */
  record Day(
      String title,
      String day,
      String chosen,
      List<String> choices,
      List<HostsDay> hosts,
      boolean notAll,
      String before,
      String today,
      String after) {}

  /** A host's day, with the zone in which its times are told. */
  record HostsDay(String host, String zone, List<Row> rows) {}

  /** One appointment. */
  record Row(
      String id,
      String begin,
      String end,
      String title,
      String guest,
      String state,
      boolean live,
      Optional<String> call) {}

  Section section() {
    return new Section(
        "Appointments",
        PATH,
        any -> true,
        List.of(new Section.Shown(PATH, this::day), new Section.Shown(PATH + "/one", this::one)),
        List.of());
  }

  private Response day(Request request, Visitor visitor) {
    List<Host> hosts = hosts(visitor);
    String wanted = request.query("host").orElse("");
    List<Host> shown = hosts.stream().filter(host -> isWanted(host, wanted)).toList();
    if (shown.isEmpty() && !wanted.isEmpty()) {
      Asking.note(Act.foreign(visitor.org(), "user_id", wanted));
      return troubles.notThere(request, visitor, "There is no such host.");
    }
    LocalDate today = today(visitor, shown);
    LocalDate day = request.query("day").flatMap(Times::parseDay).orElse(today);
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Appointments",
        "appointments",
        new Day(
            new Times(zone(visitor, shown)).day(day),
            day.toString(),
            wanted,
            hosts.stream().map(host -> host.id().value()).toList(),
            shown.stream().limit(MOST_HOSTS).map(host -> day(host, day, visitor)).toList(),
            shown.size() > MOST_HOSTS,
            link(wanted, day.minusDays(1)),
            link(wanted, today),
            link(wanted, day.plusDays(1))));
  }

  private List<Host> hosts(Visitor visitor) {
    return desk.hosts().hosts(visitor.org(), Optional.empty(), MOST_CHOICES).stream()
        .map(Named::host)
        .filter(host -> visitor.onlyHost().map(host.id()::equals).orElse(true))
        .toList();
  }

  private static boolean isWanted(Host host, String wanted) {
    return wanted.isEmpty() || UserId.parse(wanted).filter(host.id()::equals).isPresent();
  }

  private ZoneId zone(Visitor visitor, List<Host> shown) {
    return shown.isEmpty() ? desk.zones().apply(visitor.asking()) : shown.get(0).zone();
  }

  private LocalDate today(Visitor visitor, List<Host> shown) {
    return new Times(zone(visitor, shown)).dayOf(desk.clock().instant());
  }

  private static String link(String host, LocalDate day) {
    String named =
        host.isEmpty() ? "" : "host=" + URLEncoder.encode(host, StandardCharsets.UTF_8) + "&";
    return PATH + "?" + named + "day=" + day;
  }

  private HostsDay day(Host host, LocalDate day, Visitor visitor) {
    Times times = new Times(host.zone());
    TimeSlot window = new TimeSlot(times.begin(day), times.begin(day.plusDays(1)));
    return new HostsDay(
        host.id().value(),
        times.zoneName(),
        desk.appointments().withCancelled(host.org(), host.id(), window).stream()
            .map(listed -> row(listed, times, visitor))
            .toList());
  }

  private static Row row(ListedAppointment listed, Times times, Visitor visitor) {
    return new Row(
        listed.appointment().id(),
        times.time(listed.appointment().slot().start()),
        times.time(listed.appointment().slot().end()),
        listed.appointment().title(),
        guest(listed.appointment().attendee()),
        !listed.live() ? "Cancelled" : listed.passedOn() ? "Booked, passed on" : "Booked",
        listed.live(),
        listed.call().filter(any -> visitor.seesWholeOrganisation()).map(CallPages::linkTo));
  }

  private static String guest(Attendee attendee) {
    return Stream.of(
            attendee.name(),
            attendee.email().map(EmailAddress::value),
            attendee.phone().map(PhoneNumber::value))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  // Leads to the day on which it is.
  private Response one(Request request, Visitor visitor) {
    String id = request.query("id").orElse("");
    Optional<ListedAppointment> found =
        desk.appointments().find(visitor.org(), id).filter(one -> maySee(visitor, one));
    Optional<Host> host =
        found.flatMap(
            one ->
                hosts(visitor).stream()
                    .filter(it -> it.id().equals(one.appointment().host()))
                    .findFirst());
    if (found.isEmpty() || host.isEmpty()) {
      Asking.note(Act.foreign(visitor.org(), "appointment_id", id));
      return troubles.notThere(request, visitor, "There is no such appointment.");
    }
    LocalDate day = new Times(host.get().zone()).dayOf(found.get().appointment().slot().start());
    return Guard.to(request, link(host.get().id().value(), day) + "#a-" + id);
  }

  private static boolean maySee(Visitor visitor, ListedAppointment one) {
    return visitor.onlyHost().map(one.appointment().host()::equals).orElse(true);
  }
}
