package frontdesk.scheduling;

import frontdesk.scheduling.BookingOutcome.Novelty;
import java.util.List;

/** What came of asking to move or cancel an appointment. */
public sealed interface ChangeOutcome {
  /** It is cancelled, now or before. */
  record Cancelled(Appointment appointment, Host host, Novelty novelty) implements ChangeOutcome {}

  /** It stands at the time that was asked for, now or before. */
  record Moved(Appointment appointment, Host host, Novelty novelty) implements ChangeOutcome {}

  /**
   * The caller has to say which, or whether it is this one.
   *
   * @param own the caller's own, by their start; at least one
   */
  record Which(List<Appointment> own, Host host) implements ChangeOutcome {}

  /** The caller has no such appointment here; whether anybody else has one is not told. */
  record NotFound() implements ChangeOutcome {}

  /** Nothing shows whose appointments to look at. */
  record Whose() implements ChangeOutcome {}

  /** A rule said no; the appointment stays as it is. */
  record Refused(BookingOutcome.Refused refusal) implements ChangeOutcome {}

  /** The commit was not answered and nobody can be asked: it may be done or not. */
  record NotSure() implements ChangeOutcome {}
}
