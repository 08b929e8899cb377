package frontdesk.adapters.vapi.rest;

import com.google.api.client.util.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps requests apart. For one thread. */
public final class Pace {
  /** Vapi publishes no rate; its own tool for keeping assistants in files waits as long. */
  public static final Duration USUAL = Duration.ofMillis(700);

  private final Duration between;
  private final Clock clock;
  private final Sleeper sleeper;
  private Instant next = Instant.MIN;

  /**
   * @param between the start of one request and the next
   */
  public Pace(Duration between, Clock clock, Sleeper sleeper) {
    this.between = between;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  void awaitTurn() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      // A clock that is set back would keep us waiting for hours.
      Duration ahead = Duration.between(now, next);
      rest(ahead.compareTo(between) < 0 ? ahead : between);
    }
    next = clock.instant().plus(between);
  }

  void rest(Duration length) {
    try {
      sleeper.sleep(length.toMillis() + 1); // rather a millisecond longer than shorter
    } catch (InterruptedException wantedBack) {
      Thread.currentThread().interrupt();
      throw new VapiFailed(VapiFailed.Reason.AWAY, "stopped while waiting for Vapi");
    }
  }
}
