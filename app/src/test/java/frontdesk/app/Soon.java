package frontdesk.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What another process changed is known within a few seconds. */
final class Soon {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Soon() {}

  static boolean is(BooleanSupplier so) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      if (so.getAsBoolean()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }
}
