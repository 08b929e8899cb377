package frontdesk.adapters.console.live;

import frontdesk.OrgId;
import frontdesk.calls.LiveCalls;
import frontdesk.calls.LiveCalls.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One look at how things are: what several pages ask in it is read once. For one thread. */
public final class Look {
  /** The longest that a platform lets a call go on. */
  private static final Duration LONGEST_CALL = Duration.ofHours(12);

  private final LiveCalls calls;
  private final Instant now;
  private final boolean thorough;
  private final Map<OrgId, List<Mark>> goingOn = new HashMap<>();

  /**
   * @param thorough whether also what changes rarely is looked at
   */
  Look(LiveCalls calls, Instant now, boolean thorough) {
    this.calls = calls;
    this.now = now;
    this.thorough = thorough;
  }

  public Instant now() {
    return now;
  }

  public boolean thorough() {
    return thorough;
  }

  public List<Mark> goingOn(OrgId org) {
    return goingOn.computeIfAbsent(org, key -> calls.goingOn(key, now.minus(LONGEST_CALL)));
  }
}
