package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.scheduling.CalendarEvent.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what stands in a host's calendar, wherever it is kept. */
public final class ShowCalendar {
  private final AppointmentList appointments;
  private final Map<CalendarKind, CalendarEvents> elsewhere;

  /**
   * @param elsewhere hosts of any other kind have nothing in theirs but our own appointments
   */
  public ShowCalendar(AppointmentList appointments, Map<CalendarKind, CalendarEvents> elsewhere) {
    this.appointments = appointments;
    this.elsewhere = Map.copyOf(elsewhere);
  }

  /**
   * Everything in the window, by start.
   *
   * @return empty if the host has to connect the calendar first
   * @throws CalendarUnavailable if it could not be read to its end within the deadline
   */
  public Optional<List<CalendarEvent>> show(Host host, TimeSlot window, Deadline deadline) {
    CalendarEvents theirs = elsewhere.get(host.calendar());
    return theirs == null ? Optional.of(ours(host, window)) : theirs.in(host, window, deadline);
  }

  private List<CalendarEvent> ours(Host host, TimeSlot window) {
    return appointments.between(host.org(), host.id(), window).stream()
        .map(listed -> event(listed.appointment()))
        .toList();
  }

  private static CalendarEvent event(Appointment appointment) {
    Attendee attendee = appointment.attendee();
    Person person =
        new Person(
            attendee.name().orElse(""), attendee.email().map(email -> email.value()).orElse(""));
    boolean known = !person.name().isEmpty() || !person.email().isEmpty();
    return new CalendarEvent(
        appointment.id(),
        appointment.title(),
        appointment.slot(),
        Viewing.addressIn(appointment.title()),
        known ? List.of(person) : List.of(),
        false,
        Optional.empty());
  }
}
