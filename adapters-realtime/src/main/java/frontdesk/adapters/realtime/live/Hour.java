package frontdesk.adapters.realtime.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a call may last: a session of OpenAI's ends after an hour. For one thread at a time. */
final class Hour {
  /** Half a minute more than OpenAI's, so that it is theirs that ends it. */
  static final Duration LONGEST = Duration.ofMinutes(60).plusSeconds(30);

  /** Time enough to come to an end. */
  static final Duration ANNOUNCED = Duration.ofMinutes(57);

  private final LongSupplier nanos;
  private long began;
  private boolean announced;

  Hour(LongSupplier nanos) {
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  void begins() {
    began = nanos.getAsLong();
  }

  /** True once. */
  boolean isNearlyOver() {
    boolean now = !announced && nanos.getAsLong() - began > ANNOUNCED.toNanos();
    announced |= now;
    return now;
  }

  boolean isOver() {
    return nanos.getAsLong() - began > LONGEST.toNanos();
  }
}
