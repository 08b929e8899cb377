package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.notices.Notice;
import frontdesk.notices.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one appointment, for people who look after it. Each answer is of one moment;
 * nothing is locked.
 */
@Port
public interface AppointmentHistory {
  /** A move a day for a quarter, and the booking and the end. */
  int MOST = 100;

  /** In place of a credential where somebody changed it in their own calendar. */
  String CALENDAR = "calendar";

  /** The same of what was booked before steps were kept. */
  String BEFORE = "before";

  /**
   * An appointment as it stands, what became of it, and who was told.
   *
   * @param steps the oldest first; those of before such were kept are missing
   * @param told the oldest first
   */
  record History(OwnAppointment own, List<Step> steps, List<Told> told) {
    public History {
      steps = List.copyOf(steps);
      told = List.copyOf(told);
    }
  }

  /**
   * A booking, a move or a cancellation.
   *
   * @param slot where it stood from then on, or stood last
   * @param credential what it was asked with is called
   * @param call in which it was asked for; empty where somebody did it by hand or in a calendar
   */
  record Step(What what, Instant at, TimeSlot slot, String credential, Optional<CallId> call) {}

  /** What a step did. */
  enum What {
    BOOKED,
    MOVED,
    CANCELLED
  }

  /** A notice of the appointment's, and where it stands. */
  record Told(Notice.Way way, Standing standing, int attempts, Instant since) {}

  /**
   * Empty if there is no such appointment.
   *
   * @throws Unavailable if the store does not answer
   */
  Optional<History> of(OrgId org, String appointmentId);
}
