package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.Minutes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together which rule refuses which starts. */
final class WhyNot {
  private final Obstacles obstacles;
  private final int length;
  private final long now;
  private final long earliest;
  private final long latest;

  /**
   * @param length of each slot, in minutes
   */
  WhyNot(Obstacles obstacles, Lead lead, Instant now, int length) {
    this.obstacles = obstacles;
    this.length = length;
    this.now = lead.pastAllowed() ? Minutes.FIRST : Minutes.ceil(now);
    this.earliest = lead.pastAllowed() ? Minutes.FIRST : Minutes.ceil(now.plus(lead.notice()));
    this.latest =
        lead.horizon().map(ahead -> Minutes.floor(now.plus(ahead))).orElse((long) Minutes.LAST);
  }

  /**
   * @param starts in minutes since the epoch, in order
   */
  List<RefusedTimes> of(int[] starts) {
    List<RefusedTimes> all = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < starts.length; i++) {
      Optional<Rule> rule = rule(starts[i]);
      boolean goesOn = i + 1 < starts.length && rule.equals(rule(starts[i + 1]));
      if (!goesOn) {
        int from = starts[first];
        int to = starts[i] + length;
        rule.ifPresent(why -> all.add(new RefusedTimes(slot(from, to), why)));
        first = i + 1;
      }
    }
    return all;
  }

  private Optional<Rule> rule(int start) {
    if (start < now) {
      return Optional.of(Rule.IN_THE_PAST);
    }
    if (start < earliest) {
      return Optional.of(Rule.TOO_SOON);
    }
    if (start > latest) {
      return Optional.of(Rule.BEYOND_HORIZON);
    }
    return obstacles.isOpen(start, start + length)
        ? obstacles.in(start, start + length)
        : Optional.of(Rule.OUTSIDE_HOURS);
  }

  private static TimeSlot slot(int from, int to) {
    return new TimeSlot(Instant.ofEpochSecond(from * 60L), Instant.ofEpochSecond(to * 60L));
  }
}
