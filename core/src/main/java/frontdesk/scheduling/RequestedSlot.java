package frontdesk.scheduling;

import static java.util.Comparator.comparing;

import frontdesk.TimeSlot;
import java.time.Instant;
import java.util.List;

/** The slot that a request means with a given host, if its times mean one at all. */
sealed interface RequestedSlot {
  record Means(TimeSlot slot) implements RequestedSlot {}

  /**
   * No such slot.
   *
   * @param start when it was to start, at least about when
   */
  record Impossible(Refusal why, Instant start) implements RequestedSlot {}

  /**
   * Several slots may be meant, or another than was stated.
   *
   * @param may at least one and at most as many as can be said; in order
   */
  record Doubtful(Refusal why, List<TimeSlot> may) implements RequestedSlot {
    public Doubtful {
      may = may.stream().limit(Offers.MOST).sorted(comparing(TimeSlot::start)).toList();
    }
  }

  /** The day or the time of day is missing. */
  record Incomplete(Refusal why) implements RequestedSlot {}

  static RequestedSlot of(WantedSlot wanted, Host host, Instant now) {
    return new ReadSlot(wanted, host, now).read();
  }
}
