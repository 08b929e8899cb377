package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.DeliverNotices.Progress;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Novelty;

/** Passes a booking on while the caller waits, and says what is known of that. */
final class ConfirmBooking {
  private static final System.Logger LOG = System.getLogger(ConfirmBooking.class.getName());

  private final DeliverNotices notices;

  ConfirmBooking(DeliverNotices notices) {
    this.notices = notices;
  }

  BookingOutcome confirm(Appointment appointment, Host host, Novelty novelty, Deadline deadline) {
    try {
      return notices
          .deliver(appointment.org(), AppointmentBooked.idFor(appointment.id()), deadline)
          .map(progress -> outcome(appointment, host, novelty, progress))
          .orElseGet(() -> new Booked(appointment, host, Confirmation.NO_CHANNEL, novelty));
    } catch (Unavailable away) {
      // The appointment stands, so nobody may hear that nothing was booked.
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "How the notice of " + appointment + " stands is not known: " + away.getMessage());
      return new Booked(appointment, host, Confirmation.OPEN, novelty);
    }
  }

  // Where the Zap makes the calendar event, a definite "no" is a failure; elsewhere it only means
  // that the confirmation is missing. A repeat that mends such a failure is the first to succeed.
  private static BookingOutcome outcome(
      Appointment appointment, Host host, Novelty novelty, Progress progress) {
    Standing standing = progress.standing();
    boolean decides = host.calendar() == CalendarKind.ZAPIER;
    if (decides && failed(standing.stage())) {
      boolean retry = standing.stage() != Stage.GONE;
      return new NotPassedOn(
          appointment, host, standing.reason(), retry, novelty != Novelty.NEW && !retry);
    }
    boolean mended = decides && progress.triedAgain() && standing.stage() == Stage.DELIVERED;
    return new Booked(
        appointment, host, confirmation(standing.stage()), mended ? Novelty.NEW : novelty);
  }

  private static boolean failed(Stage stage) {
    return stage == Stage.REFUSED || stage == Stage.NOTHING_HAPPENED || stage == Stage.GONE;
  }

  private static Confirmation confirmation(Stage stage) {
    if (stage == Stage.DELIVERED) {
      return Confirmation.SENT;
    }
    return failed(stage) ? Confirmation.FAILED : Confirmation.OPEN;
  }
}
