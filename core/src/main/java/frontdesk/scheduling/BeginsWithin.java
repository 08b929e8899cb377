package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.Minutes;
import frontdesk.scheduling.BlockedMinutes.Span;
import java.time.Instant;
import java.util.Optional;

/**
 * Where slots of a window may begin, as seen from now; in minutes since the epoch, both included.
 */
record BeginsWithin(long first, long last) {
  /**
   * @param length of a slot, in minutes
   */
  static BeginsWithin of(Host host, TimeSlot window, Instant now, int length) {
    Lead lead = host.policy().lead();
    long last = Minutes.floor(window.end()) - length;
    if (lead.horizon().isPresent()) {
      last = Math.min(last, Minutes.floor(now.plus(lead.horizon().get())));
    }
    long first = Minutes.ceil(window.start());
    if (!lead.pastAllowed()) {
      first = Math.max(first, Minutes.ceil(now.plus(lead.notice())));
    }
    return new BeginsWithin(
        Math.max(first, Minutes.FIRST), Math.min(last, (long) Minutes.LAST - length));
  }

  /** All the minutes of all such slots; empty if there is none. */
  Optional<Span> span(int length) {
    return first > last ? Optional.empty() : Optional.of(new Span(first, last + length));
  }
}
