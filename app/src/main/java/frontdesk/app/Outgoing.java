package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.Outbox;
import frontdesk.notices.SweepNotices;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves the house: at once while a caller waits, and in the background what is left over. */
final class Outgoing implements Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);

  /** What a node left behind is free after its lease; another takes it up well within a minute. */
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);

  private final ExecutorService attempts = Threads.forAttempts();
  private final ExecutorService swept = Threads.forSweptAttempts();
  private final ScheduledExecutorService sweeper = Threads.forSweeps();
  private final ScheduledFuture<?> sweeps;
  private final DeliverNotices notices;

  Outgoing(Outbox outbox, Map<Way, NoticeChannel> channels) {
    this.notices = new DeliverNotices(outbox, channels, attempts);
    SweepNotices sweep =
        new SweepNotices(outbox, new DeliverNotices(outbox, channels, swept, SWEEP_EVERY));
    long pause = SWEEP_EVERY.toMillis();
    this.sweeps =
        sweeper.scheduleWithFixedDelay(() -> run(sweep), pause, pause, TimeUnit.MILLISECONDS);
  }

  DeliverNotices notices() {
    return notices;
  }

  // Whatever is thrown here would end the sweeps for good.
  private static void run(SweepNotices sweep) {
    try {
      sweep.sweep();
    } catch (Unavailable away) {
      LOG.warn("Nothing was swept: {}", away.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("A sweep failed", failed);
    }
  }

  // Attempts that run are let to their end, so that their result is recorded and not unknown; a
  // sweep too, or the database would be closed under it.
  @Override
  public void close(Deadline end) {
    sweeps.cancel(false);
    sweeper.shutdown();
    attempts.shutdown();
    swept.shutdown();
    if (!ended(sweeper, end) || !ended(attempts, end) || !ended(swept, end)) {
      LOG.warn("Some attempts to deliver did not end in time; they count as unknown.");
    }
  }

  private static boolean ended(ExecutorService pool, Deadline end) {
    try {
      return pool.awaitTermination(end.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
