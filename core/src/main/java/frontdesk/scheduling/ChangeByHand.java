package frontdesk.scheduling;

import frontdesk.Unavailable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change by somebody who looks at one appointment. What came between is shown to them and not
 * looked past: they may want something else then.
 */
final class ChangeByHand {
  private ChangeByHand() {}

  /**
   * @param before what this very form did before
   * @param change empty where it was changed since it was seen
   */
  static Optional<ChangeOutcome> once(
      Supplier<Optional<ChangeOutcome>> before, Supplier<Optional<ChangeOutcome>> change) {
    Optional<ChangeOutcome> known = before.get();
    if (known.isPresent()) {
      return known;
    }
    try {
      // One that was sent twice at once finds what the other one did.
      return change.get().or(before);
    } catch (ChangeUnknown unanswered) {
      return Optional.of(lookedUp(before));
    }
  }

  private static ChangeOutcome lookedUp(Supplier<Optional<ChangeOutcome>> before) {
    try {
      return before.get().orElseGet(ChangeOutcome.NotSure::new);
    } catch (Unavailable away) {
      return new ChangeOutcome.NotSure();
    }
  }
}
