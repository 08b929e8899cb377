package frontdesk.calls;

import java.time.Clock;

/** Deletes calls that were kept long enough, some at a time. May run on every node at once. */
public final class SweepCalls {
  /**
   * What one sweep deletes at most. Each may have thousands of lines, and a statement has a second;
   * at a sweep each minute it is far more than any organisation has a day.
   */
  public static final int MOST_AT_ONCE = 20;

  private final OldCalls oldCalls;
  private final Clock clock;

  public SweepCalls(OldCalls oldCalls, Clock clock) {
    this.oldCalls = oldCalls;
    this.clock = clock;
  }

  /**
   * Deletes some of those whose time is over.
   *
   * @throws frontdesk.Unavailable if the store does not answer; the next sweep finds the same
   */
  public void sweep() {
    oldCalls.delete(clock.instant(), MOST_AT_ONCE);
  }
}
