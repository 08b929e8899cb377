package frontdesk.scheduling;

import frontdesk.Unavailable;
import frontdesk.scheduling.BookingOutcome.Novelty;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks and tries again where another change came between, or where a commit was not answered: then
 * the second look finds what the first try did.
 */
final class RepeatChange {
  /** Each needs somebody else who changed the same appointment within milliseconds. */
  private static final int MOST = 4;

  private RepeatChange() {}

  /**
   * @param attempt looks and tries; empty where what it saw was out of date
   */
  static ChangeOutcome until(Supplier<Optional<ChangeOutcome>> attempt) {
    boolean unsure = false;
    for (int i = 0; i < MOST; i++) {
      try {
        Optional<ChangeOutcome> outcome = attempt.get();
        if (outcome.isPresent()) {
          return unsure ? done(outcome.get()) : outcome.get();
        }
      } catch (ChangeUnknown unanswered) {
        if (unsure) {
          return new ChangeOutcome.NotSure();
        }
        unsure = true;
      } catch (Unavailable away) {
        if (unsure) {
          return new ChangeOutcome.NotSure();
        }
        throw away;
      }
    }
    return new ChangeOutcome.NotSure();
  }

  // What is found done after a commit without an answer was done by it.
  private static ChangeOutcome done(ChangeOutcome found) {
    if (found instanceof ChangeOutcome.Cancelled cancelled) {
      return new ChangeOutcome.Cancelled(cancelled.appointment(), cancelled.host(), Novelty.NEW);
    }
    return found instanceof ChangeOutcome.Moved moved
        ? new ChangeOutcome.Moved(moved.appointment(), moved.host(), Novelty.NEW)
        : found;
  }
}
