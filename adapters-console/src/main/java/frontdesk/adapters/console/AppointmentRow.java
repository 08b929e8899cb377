package frontdesk.adapters.console;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.ListedAppointment;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One appointment in a list.
 *
 * @param link where it is shown with its history, below the console
 * @param call where the call that booked it is, likewise
 */
record AppointmentRow(
    String id,
    String link,
    String begin,
    String end,
    String title,
    String guest,
    String state,
    boolean live,
    Optional<String> call) {
  /**
   * @param seen calls that whoever looks may see
   */
  static AppointmentRow of(ListedAppointment listed, Times times, Set<CallId> seen) {
    return new AppointmentRow(
        listed.appointment().id(),
        AppointmentPages.linkTo(listed.appointment().id()),
        times.time(listed.appointment().slot().start()),
        times.time(listed.appointment().slot().end()),
        listed.appointment().title(),
        guest(listed.appointment().attendee()),
        !listed.live() ? "Cancelled" : listed.passedOn() ? "Booked, passed on" : "Booked",
        listed.live(),
        listed.call().filter(seen::contains).map(CallPages::linkTo));
  }

  /** By all that is known of them. */
  static String guest(Attendee attendee) {
    return Stream.of(
            attendee.name(),
            attendee.email().map(EmailAddress::value),
            attendee.phone().map(PhoneNumber::value))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
