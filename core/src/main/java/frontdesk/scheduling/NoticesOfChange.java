package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.AppointmentChanged;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Notice.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whom a change is told beside those who were told of the booking: a hook of its own, where one is
 * connected.
 */
final class NoticesOfChange {
  private final DeliverNotices notices;

  NoticesOfChange(DeliverNotices notices) {
    this.notices = notices;
  }

  /**
   * @param now empty if it is cancelled
   */
  List<Notice> of(
      OwnAppointment seen, Optional<TimeSlot> now, Host host, Optional<CallId> call, Instant at) {
    if (!notices.connected(Way.CHANGES, host.org())) {
      return List.of();
    }
    Appointment was = seen.appointment();
    return List.of(
        new AppointmentChanged(
            was.org(),
            was.id(),
            seen.revision() + 1,
            was.title(),
            was.slot(),
            now,
            host.zone(),
            was.attendee().email(),
            was.attendee().name().orElse(""),
            call,
            at));
  }

  /**
   * Begins to tell everybody, and waits for nobody: that it is done does not depend on them.
   *
   * @param revision which change of the appointment it is
   */
  void begin(Appointment changed, int revision, Host host) {
    if (host.calendar() == CalendarKind.MICROSOFT) {
      notices.begin(changed.org(), CalendarEntry.idFor(changed.id()));
    }
    // What it was told of the booking is told no more; what never reached it has the new time now.
    if (notices.connected(Way.HOOK, changed.org())) {
      notices.begin(changed.org(), AppointmentBooked.idFor(changed.id()));
    }
    if (notices.connected(Way.MAIL, changed.org())) {
      notices.begin(changed.org(), Invitation.idFor(changed.id()));
    }
    if (notices.connected(Way.CHANGES, changed.org())) {
      notices.begin(changed.org(), AppointmentChanged.idFor(changed.id(), revision));
    }
  }
}
