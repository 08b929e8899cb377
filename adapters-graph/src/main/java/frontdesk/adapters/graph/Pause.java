package frontdesk.adapters.graph;

import frontdesk.scheduling.CalendarUnavailable;
import java.time.Duration;

/** How a thread waits; a test's does not. */
@FunctionalInterface
interface Pause {
  /** By sleeping, a millisecond longer rather than shorter. */
  Pause SLEEP = length -> Thread.sleep(length.toMillis() + 1);

  void sleep(Duration length) throws InterruptedException;

  /**
   * @throws CalendarUnavailable if somebody wants the thread back
   */
  default void of(Duration length) {
    try {
      sleep(length);
    } catch (InterruptedException wantedBack) {
      Thread.currentThread().interrupt();
      throw new CalendarUnavailable("stopped while waiting for a mailbox", wantedBack);
    }
  }
}
