package frontdesk.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Kills servers and the database at random times, one at a time, each by its own id. */
final class Kills {
  private static final int SHORTEST_MILLIS = 300;
  private static final int LONGEST_MILLIS = 2_500;

  private enum Victim {
    NODE,
    DATABASE
  }

  private final Site site;
  private final Random die;
  private final List<Victim> victims;
  private final List<Instant> times = new ArrayList<>();
  private Duration slowestStart = Duration.ZERO;

  Kills(Site site, int nodes, int databases, Random die) {
    this.site = site;
    this.die = die;
    this.victims =
        new ArrayList<>(
            Stream.concat(
                    Collections.nCopies(nodes, Victim.NODE).stream(),
                    Collections.nCopies(databases, Victim.DATABASE).stream())
                .toList());
    Collections.shuffle(victims, die);
  }

  /** All of them. */
  void run() {
    for (Victim victim : victims) {
      Site.pause(
          Duration.ofMillis(SHORTEST_MILLIS + die.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS)));
      times.add(Instant.now());
      if (victim == Victim.DATABASE) {
        site.database().kill();
      } else {
        Duration start = site.killAndRestart(die.nextInt(Site.NODES));
        slowestStart = start.compareTo(slowestStart) > 0 ? start : slowestStart;
      }
    }
  }

  int count() {
    return times.size();
  }

  /**
   * The longest from a kill until somebody was booked who asked after it, or until a node was back:
   * B16.
   */
  Duration recovery(List<Asked> asked) {
    return times.stream()
        .map(kill -> answeredAfter(kill, asked))
        .max(Duration::compareTo)
        .filter(longest -> longest.compareTo(slowestStart) > 0)
        .orElse(slowestStart);
  }

  private static Duration answeredAfter(Instant kill, List<Asked> asked) {
    return asked.stream()
        .filter(one -> one.booked() && one.at().isAfter(kill))
        .map(one -> Duration.between(kill, one.at().plus(one.took())))
        .min(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
