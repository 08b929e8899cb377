package frontdesk.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * H7: from nothing to two hundred requests a second and back, ten times. Who calls a second later
 * is answered as fast as if there had been none.
 */
final class BurstRun {
  private static final int BURSTS = 10;
  private static final int A_SECOND = 200;
  private static final Duration LENGTH = Duration.ofSeconds(3);

  // As many as two seconds' worth of answers; more would wait for each other here, not there.
  private static final int AT_ONCE = 100;

  // Most of a burst asks for what it has: Zapier takes twenty new ones a second, which is not the
  // point.
  private static final int NEW = 20;
  private static final int AFTERWARDS = 15;
  private static final Duration REST = Duration.ofSeconds(1);

  // Of a median, which one slow answer of a busy machine does not move.
  private static final Duration NO_MORE_THAN = Duration.ofMillis(100);

  private BurstRun() {}

  static Outcome of(Site site) {
    Driver bursts = new Driver(site::next, "bursts");
    Driver between = new Driver(site::next, "between");
    Duration usual = median(between, 0);
    List<Violation> found = new ArrayList<>();
    for (int burst = 1; burst <= BURSTS; burst++) {
      int first = burst * NEW;
      long start = System.nanoTime();
      Load.each(
          AT_ONCE,
          (int) (A_SECOND * LENGTH.toSeconds()),
          number -> {
            pauseUntil(start + Duration.ofSeconds(1).toNanos() / A_SECOND * number);
            bursts.insist(Booking.atTheDesk(first + number % NEW));
          });
      Site.pause(REST);
      Duration after = median(between, first);
      if (after.compareTo(usual.multipliedBy(2).plus(NO_MORE_THAN)) > 0) {
        found.add(new Violation("H7", "after a burst " + after + ", before any " + usual));
      }
    }
    return Runs.quiet("bursts", site, bursts.asked()).and(found);
  }

  private static void pauseUntil(long time) {
    Site.pause(Duration.ofNanos(Math.max(0, time - System.nanoTime())));
  }

  private static Duration median(Driver driver, int booked) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < AFTERWARDS; i++) {
      asked.add(driver.ask(Booking.atTheDesk(booked)));
    }
    return ReplyChecks.percentile(asked, 50);
  }
}
