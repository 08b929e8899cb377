package frontdesk.scheduling;

import frontdesk.notices.DeliverNotices;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a booking is told: what follows from what the organisation has connected. */
final class NoticesOfBooking {
  private final DeliverNotices notices;
  private final Clock clock;

  NoticesOfBooking(DeliverNotices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  List<Notice> of(BookingRequest request, Appointment appointment, Host host) {
    List<Notice> out = new ArrayList<>();
    if (host.calendar() == CalendarKind.MICROSOFT) {
      out.add(entry(request, appointment, host));
    }
    if (notices.connected(Way.HOOK, host.org())) {
      out.add(booked(request, appointment, host));
    }
    if (notices.connected(Way.MAIL, host.org())) {
      invitation(request, appointment, host).ifPresent(out::add);
    }
    return out;
  }

  // Only one of all these invites, or the attendee would hear of it twice.
  private static boolean invites(BookingRequest request, Host host, Invitations by) {
    return host.invitedBy() == by && request.details().sendEmail();
  }

  private static Notice entry(BookingRequest request, Appointment appointment, Host host) {
    return new Notice.CalendarEntry(
        host.org(),
        appointment.id(),
        host.id(),
        appointment.title(),
        request.details().description(),
        appointment.slot(),
        appointment.attendee().email().filter(e -> invites(request, host, Invitations.OUTLOOK)),
        appointment.attendee().name().orElse(""),
        true);
  }

  private Notice booked(BookingRequest request, Appointment appointment, Host host) {
    return new Notice.AppointmentBooked(
        host.org(),
        appointment.id(),
        appointment.title(),
        request.details().description(),
        appointment.slot(),
        request.zone().orElse(host.zone()),
        appointment.attendee().email(),
        appointment.attendee().name().orElse(""),
        request.details().additionalAttendees(),
        invites(request, host, Invitations.ZAPIER),
        request.call(),
        now());
  }

  private Optional<Notice> invitation(BookingRequest request, Appointment appointment, Host host) {
    return appointment
        .attendee()
        .email()
        .filter(email -> invites(request, host, Invitations.MAIL))
        .map(
            email ->
                new Notice.Invitation(
                    host.org(),
                    appointment.id(),
                    host.id(),
                    appointment.title(),
                    request.details().description(),
                    appointment.slot(),
                    host.zone(),
                    email,
                    appointment.attendee().name().orElse(""),
                    now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
