package frontdesk.adapters.console.appointments;

import frontdesk.CallId;
import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.page.Guest;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.scheduling.ListedAppointment;
import java.util.Optional;
import java.util.Set;

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
        Links.toAppointment(listed.appointment().id()),
        times.time(listed.appointment().slot().start()),
        times.time(listed.appointment().slot().end()),
        listed.appointment().title(),
        Guest.named(listed.appointment().attendee()),
        !listed.live() ? "Cancelled" : listed.passedOn() ? "Booked, passed on" : "Booked",
        listed.live(),
        listed.call().filter(seen::contains).map(CallPages::linkTo));
  }
}
