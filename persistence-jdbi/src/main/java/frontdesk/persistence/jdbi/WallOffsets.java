package frontdesk.persistence.jdbi;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much a zone's clocks differ from UTC, and since when.
 *
 * @param since moments, the first where the time asked about begins
 * @param seconds of each, ahead of UTC
 */
record WallOffsets(List<String> since, List<Integer> seconds) {
  static WallOffsets of(ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    List<String> since = new ArrayList<>(List.of(from.toString()));
    List<Integer> seconds = new ArrayList<>(List.of(rules.getOffset(from).getTotalSeconds()));
    ZoneOffsetTransition change = rules.nextTransition(from);
    while (change != null && change.getInstant().isBefore(to)) {
      since.add(change.getInstant().toString());
      seconds.add(change.getOffsetAfter().getTotalSeconds());
      change = rules.nextTransition(change.getInstant());
    }
    return new WallOffsets(since, seconds);
  }
}
