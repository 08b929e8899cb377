package frontdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told otherwise. */
public final class SettableClock extends Clock {
  private final AtomicReference<Instant> now;

  public SettableClock(String now) {
    this.now = new AtomicReference<>(Instant.parse(now));
  }

  public void set(String instant) {
    now.set(Instant.parse(instant));
  }

  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
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
