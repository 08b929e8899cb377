package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Any number of times, which may overlap each other, sorted once: whether one of them overlaps a
 * slot is then a search in a tree and not a walk over them all.
 */
final class SortedTimes {
  /** For each start, the latest end of all times that start then or before. */
  private final NavigableMap<Instant, Instant> latestEnds = new TreeMap<>();

  SortedTimes(Collection<TimeSlot> times) {
    List<TimeSlot> sorted = times.stream().sorted(Comparator.comparing(TimeSlot::start)).toList();
    Instant latest = Instant.MIN;
    for (TimeSlot time : sorted) {
      latest = time.end().isAfter(latest) ? time.end() : latest;
      latestEnds.put(time.start(), latest);
    }
  }

  /** Of the times that start before the slot ends, does the one that ends last reach into it? */
  boolean overlap(TimeSlot slot) {
    Map.Entry<Instant, Instant> before = latestEnds.lowerEntry(slot.end());
    return before != null && before.getValue().isAfter(slot.start());
  }
}
