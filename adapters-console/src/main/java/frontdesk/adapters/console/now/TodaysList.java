package frontdesk.adapters.console.now;

import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.adapters.console.appointments.AppointmentLists;
import frontdesk.adapters.console.calls.Turns;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Part;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ListedAppointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Today's appointments, host by host. A host's day is read again once their book has changed. */
final class TodaysList {
  private final Desk desk;
  private final View view;
  private final Visitor visitor;
  private final Map<UserId, Known> known = new HashMap<>();

  private record Known(long revision, LocalDate day, Shown shown) {}

  /** What the page shows. */
  record Today(List<Shown> hosts, boolean noHost, boolean notAll) {}

  /** A host's day, in their zone. */
  record Shown(String key, String host, String day, String zone, List<Row> rows) {}

  /** One appointment. */
  record Row(
      String key, String id, String begin, String end, String title, String guest, boolean live) {}

  TodaysList(Desk desk, View view, Visitor visitor) {
    this.desk = desk;
    this.view = view;
    this.visitor = visitor;
  }

  Part part(Instant now) {
    List<Host> hosts = new HostsSeen(desk.hosts()).by(visitor);
    Today today =
        new Today(
            hosts.stream()
                .limit(AppointmentLists.MOST_HOSTS)
                .map(host -> day(host, now))
                .filter(day -> !day.rows().isEmpty())
                .toList(),
            hosts.isEmpty(),
            hosts.size() > AppointmentLists.MOST_HOSTS);
    return new Part.Block("today", view.fragment("now/now-today", Map.of("today", today)));
  }

  private Shown day(Host host, Instant now) {
    Times times = new Times(host.zone());
    LocalDate day = times.dayOf(now);
    Known before = known.get(host.id());
    if (before == null || before.revision() != host.revision() || !before.day().equals(day)) {
      before = new Known(host.revision(), day, read(host, day, times));
      known.put(host.id(), before);
    }
    return before.shown();
  }

  private Shown read(Host host, LocalDate day, Times times) {
    TimeSlot window = new TimeSlot(times.begin(day), times.begin(day.plusDays(1)));
    return new Shown(
        Turns.key("h", host.id().value()),
        host.id().value(),
        times.day(day),
        times.zoneName(),
        desk.appointments().withCancelled(host.org(), host.id(), window).stream()
            .map(listed -> row(listed, times))
            .toList());
  }

  private static Row row(ListedAppointment listed, Times times) {
    Attendee guest = listed.appointment().attendee();
    return new Row(
        "a-" + listed.appointment().id(),
        listed.appointment().id(),
        times.time(listed.appointment().slot().start()),
        times.time(listed.appointment().slot().end()),
        listed.appointment().title(),
        guest
            .name()
            .or(() -> guest.email().map(email -> email.value()))
            .or(() -> guest.phone().map(phone -> phone.value()))
            .orElse(""),
        listed.live());
  }
}
