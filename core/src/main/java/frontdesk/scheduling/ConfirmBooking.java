package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.DeliverNotices.Progress;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Novelty;
import java.util.Optional;

/** Passes a booking on while the caller waits, and says what is known of that. */
final class ConfirmBooking {
  private static final System.Logger LOG = System.getLogger(ConfirmBooking.class.getName());

  private final DeliverNotices notices;

  ConfirmBooking(DeliverNotices notices) {
    this.notices = notices;
  }

  BookingOutcome confirm(Appointment appointment, Host host, Novelty novelty, Deadline deadline) {
    try {
      beginWhatDoesNotInvite(appointment, host);
      return hookDecides(host)
          ? decided(appointment, host, novelty, deadline)
          : invited(appointment, host, novelty, deadline);
    } catch (Unavailable away) {
      // The appointment stands, so nobody may hear that nothing was booked.
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "How the notice of " + appointment + " stands is not known: " + away.getMessage());
      return new Booked(appointment, host, Confirmation.OPEN, novelty);
    }
  }

  private void beginWhatDoesNotInvite(Appointment appointment, Host host) {
    Invitations by = host.invitedBy();
    if (host.calendar() == CalendarKind.MICROSOFT && by != Invitations.OUTLOOK) {
      notices.begin(appointment.org(), CalendarEntry.idFor(appointment.id()));
    }
    if (by != Invitations.ZAPIER && notices.connected(Way.HOOK, appointment.org())) {
      notices.begin(appointment.org(), AppointmentBooked.idFor(appointment.id()));
    }
  }

  // Where the Zap makes the calendar event, a definite "no" is a failure; elsewhere it only means
  // that the confirmation is missing.
  private static boolean hookDecides(Host host) {
    return host.calendar() == CalendarKind.ZAPIER;
  }

  private BookingOutcome decided(
      Appointment appointment, Host host, Novelty novelty, Deadline deadline) {
    Optional<Progress> hook =
        notices.deliver(appointment.org(), AppointmentBooked.idFor(appointment.id()), deadline);
    Optional<Standing> refused =
        hook.map(Progress::standing).filter(standing -> standing.stage().failed());
    if (refused.isPresent()) {
      boolean retry = refused.get().stage() != Stage.GONE;
      return new NotPassedOn(
          appointment, host, refused.get().reason(), retry, novelty != Novelty.NEW && !retry);
    }
    // A repeat that mends a failure is the first to succeed.
    Novelty told = hook.filter(ConfirmBooking::mended).isPresent() ? Novelty.NEW : novelty;
    return host.invitedBy() == Invitations.ZAPIER
        ? new Booked(appointment, host, confirmation(hook), told)
        : invited(appointment, host, told, deadline);
  }

  private static boolean mended(Progress progress) {
    return progress.triedAgain() && progress.standing().stage() == Stage.DELIVERED;
  }

  private BookingOutcome invited(
      Appointment appointment, Host host, Novelty novelty, Deadline deadline) {
    Optional<Progress> progress =
        notices.deliver(appointment.org(), inviting(appointment, host), deadline);
    return new Booked(appointment, host, confirmation(progress), novelty);
  }

  private static String inviting(Appointment appointment, Host host) {
    return inviting(appointment.id(), host.invitedBy());
  }

  /** The notice by which an attendee is invited. */
  static String inviting(String appointment, Invitations by) {
    return switch (by) {
      case ZAPIER -> AppointmentBooked.idFor(appointment);
      case OUTLOOK -> CalendarEntry.idFor(appointment);
      case MAIL -> Invitation.idFor(appointment);
    };
  }

  private static Confirmation confirmation(Optional<Progress> progress) {
    return progress.map(made -> confirmation(made.standing())).orElse(Confirmation.NO_CHANNEL);
  }

  // What a person settled may have arrived or was not needed: that it was sent nobody says.
  static Confirmation confirmation(Standing standing) {
    if (standing.stage() == Stage.DELIVERED) {
      return standing.reason().isEmpty() ? Confirmation.SENT : Confirmation.OPEN;
    }
    return standing.stage().failed() ? Confirmation.FAILED : Confirmation.OPEN;
  }
}
