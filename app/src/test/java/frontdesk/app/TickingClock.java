package frontdesk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Goes like any clock, but begins where a test says, and can be put forward. */
final class TickingClock extends Clock {
  private final AtomicReference<Clock> clock;

  TickingClock(String now) {
    this.clock =
        new AtomicReference<>(
            offset(systemUTC(), Duration.between(Instant.now(), Instant.parse(now))));
  }

  void advance(Duration by) {
    clock.updateAndGet(before -> offset(before, by));
  }

  @Override
  public Instant instant() {
    return clock.get().instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalStateException("the desk never asks a clock for its zone");
  }
}
