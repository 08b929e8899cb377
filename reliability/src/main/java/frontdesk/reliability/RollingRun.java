package frontdesk.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * H11: one server after the other is told to stop and started again, as when a new version is put
 * in place. A stop in good order leaves nothing unknown, and each caller is booked at the other
 * one.
 */
final class RollingRun {
  private static final int RESTARTS = 6;
  private static final Duration BETWEEN = Duration.ofSeconds(20);

  private final Queue<Violation> found = new ConcurrentLinkedQueue<>();
  private final Site site;

  private RollingRun(Site site) {
    this.site = site;
  }

  static Outcome of(Site site) {
    return new RollingRun(site).run();
  }

  private Outcome run() {
    Driver driver = new Driver(site::next, "rolling");
    CompletableFuture<Void> rolling = CompletableFuture.runAsync(this::restart);
    Load.until(Runs.CALLERS, rolling::isDone, number -> book(driver, Runs.mixed(number)));
    rolling.join();
    Outcome outcome = Runs.cut("rolling", site, driver.asked());
    long unknown =
        outcome.evidence().book().notices().stream().mapToLong(Book.Notice::unknowns).sum();
    if (unknown > 0) {
      found.add(new Violation("H11", unknown + " attempts were cut off by a stop in good order"));
    }
    return outcome.and(List.copyOf(found));
  }

  private void restart() {
    for (int i = 0; i < RESTARTS; i++) {
      Site.pause(BETWEEN);
      int code = site.restart(i % Site.NODES);
      if (code != 0) {
        found.add(new Violation("H11", "a server that was told to stop ended with " + code));
      }
    }
  }

  private void book(Driver driver, Booking wish) {
    if (!driver.insist(wish).booked()) {
      found.add(new Violation("H11", wish + " was not booked at either server"));
    }
    Site.pause(Runs.BREATH);
  }
}
