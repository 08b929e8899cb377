package frontdesk.app.telemetry;

import java.time.Clock;

/**
 * Lets so many lines of a kind into a second, and tells how many it kept back: whoever sends a
 * thousand bad requests a second fills no disk. Safe for many threads.
 */
final class LineLimit {
  private final int aSecond;
  private final Clock clock;
  private long second;
  private int lines;
  private long keptBack;

  LineLimit(int aSecond, Clock clock) {
    this.aSecond = aSecond;
    this.clock = clock;
  }

  /** How many were kept back before this line; -1 if it is kept back too. */
  synchronized long before() {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      lines = 0;
    }
    if (lines == aSecond) {
      keptBack++;
      return -1;
    }
    lines++;
    long before = keptBack;
    keptBack = 0;
    return before;
  }
}
