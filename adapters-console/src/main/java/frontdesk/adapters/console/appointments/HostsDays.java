package frontdesk.adapters.console.appointments;

import frontdesk.CallId;
import frontdesk.adapters.console.page.Times;
import frontdesk.scheduling.ListedAppointment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A host's appointments as a list, with the zone in which their times are told.
 *
 * @param cut whether there are more than were looked at
 */
record HostsDays(String host, String zone, List<Row> rows, boolean cut) {
  /** One, and on which day. */
  record Row(String day, AppointmentRow appointment) {}

  static HostsDays of(
      HostsBook book, LocalDate first, Predicate<ListedAppointment> which, Set<CallId> calls) {
    Times times = new Times(book.host().zone());
    return new HostsDays(
        book.name(),
        times.zoneName(),
        book.all().stream()
            .filter(which)
            .map(
                one ->
                    new Row(
                        times.shortDay(shownOn(one, times, first)),
                        AppointmentRow.of(one, times, calls)))
            .toList(),
        book.isCut());
  }

  // What began before the first day, and is not over, stands there.
  private static LocalDate shownOn(ListedAppointment one, Times times, LocalDate first) {
    LocalDate begins = times.dayOf(one.appointment().slot().start());
    return begins.isBefore(first) ? first : begins;
  }
}
