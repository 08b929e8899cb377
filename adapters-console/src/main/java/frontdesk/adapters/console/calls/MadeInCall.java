package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.ListedAppointment;
import java.util.List;
import java.util.Optional;

/** Appointments that a call made, of those that somebody may see. */
record MadeInCall(Desk desk, Visitor visitor, Times times) {
  /** One of them. */
  record Made(String key, String id, String title, String time, String host, boolean live) {}

  List<Made> of(CallId call) {
    return desk.appointments().latest(visitor.org(), Optional.of(call)).stream()
        .filter(listed -> isTheirs(listed.appointment()))
        .map(this::made)
        .toList();
  }

  // A call may have booked with somebody else before it was this host's.
  private boolean isTheirs(Appointment appointment) {
    return visitor.onlyHost().map(appointment.host()::equals).orElse(true);
  }

  private Made made(ListedAppointment listed) {
    Appointment appointment = listed.appointment();
    return new Made(
        Turns.key("m", appointment.id()),
        appointment.id(),
        appointment.title(),
        times.moment(appointment.slot().start()),
        appointment.host().value(),
        listed.live());
  }
}
