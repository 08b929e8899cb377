package frontdesk.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What another process changed is known within a few seconds. */
final class Soon {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Whoever asks over HTTP would else be counted as asking too often. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(10);

  private Soon() {}

  static boolean is(BooleanSupplier so) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      if (so.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(LOOKED_AT_EVERY.toNanos());
    }
    return false;
  }
}
