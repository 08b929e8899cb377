package frontdesk.adapters.console.appointments;

import frontdesk.UserId;
import frontdesk.scheduling.Host;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When somebody could be booked on one day, of hosts who share a column: by office hours and
 * appointments alone. Whether it can be done is decided when it is.
 */
final class FreeQuarters {
  private final int first;
  private final Map<UserId, int[]> taken = new HashMap<>();
  private final BitSet offered = new BitSet();

  /**
   * @param first before it is past
   */
  FreeQuarters(int first) {
    this.first = first;
  }

  void take(Host host, Quarters when) {
    int[] seats = taken.computeIfAbsent(host.id(), any -> new int[Quarters.OF_A_DAY]);
    for (int i = when.from(); i < when.to(); i++) {
      seats[i]++;
    }
  }

  /** What no host before was free for, and where nobody else's appointment stands. */
  List<Quarters> of(Host host, LocalDate day) {
    BitSet open = new BitSet();
    host.hours().on(day).stream()
        .map(Quarters::of)
        .forEach(hours -> open.set(hours.from(), hours.to()));
    open.andNot(offered);
    List<Quarters> gaps =
        Gaps.of(
            quarter -> quarter >= first && open.get(quarter) && hasRoom(host, quarter),
            (int) (host.policy().duration().toMinutes() / 15));
    gaps.forEach(gap -> offered.set(gap.from(), gap.to()));
    return gaps;
  }

  private boolean hasRoom(Host host, int quarter) {
    return taken.entrySet().stream()
        .allMatch(
            one ->
                one.getValue()[quarter]
                    < (one.getKey().equals(host.id()) ? host.policy().limits().atOnce() : 1));
  }
}
