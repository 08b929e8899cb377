package frontdesk;

import java.time.Duration;

/**
 * The moment by which a caller must hear something. Counted on the machine's steady clock, so that
 * a clock that is set while a caller waits changes nothing.
 */
public final class Deadline {
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  public static Deadline in(Duration budget) {
    return new Deadline(System.nanoTime() + budget.toNanos());
  }

  /** What is left; zero once it has passed, never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  public boolean passed() {
    return remaining().isZero();
  }
}
