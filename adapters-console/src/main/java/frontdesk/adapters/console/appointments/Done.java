package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.page.Messages;
import frontdesk.scheduling.ChangeOutcome;
import java.util.Map;
import java.util.Optional;

/** What came of what somebody did to an appointment, as its page says it. */
final class Done {
  static final Messages MESSAGES =
      new Messages(
          Map.of(
              "booked", "The appointment is booked.",
              "known", "This was booked already; nothing was booked twice.",
              "kept", "The time is kept, and the hook did not take it yet: see who was told.",
              "moved", "The appointment is moved.",
              "cancelled", "The appointment is cancelled."),
          Map.of(
              "changed",
                  "It was changed since you looked at it, so nothing was done. This is how it"
                      + " stands now.",
              "over", "It is over or cancelled, so nothing was done.",
              "unsure",
                  "The desk's records did not answer in time. This is how it stands as far as is"
                      + " known; look again in a moment."));

  private Done() {}

  /**
   * @param outcome empty where it was changed since it was seen
   */
  static String of(Optional<ChangeOutcome> outcome) {
    if (outcome.isEmpty() || outcome.get() instanceof ChangeOutcome.Refused) {
      return "changed";
    }
    if (outcome.get() instanceof ChangeOutcome.Cancelled) {
      return "cancelled";
    }
    if (outcome.get() instanceof ChangeOutcome.Moved) {
      return "moved";
    }
    return outcome.get() instanceof ChangeOutcome.NotFound ? "over" : "unsure";
  }
}
