package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.conversation.SweepConversations;
import frontdesk.persistence.jdbi.JdbiAllowances;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiOldDeliveries;
import frontdesk.scheduling.ReleaseHolds;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets in the background, on a thread of its own, what is remembered of calls long over, holds
 * that have ended, which tool calls arrived for appointments long over, what was done over a year
 * ago, and how often calls asked.
 */
final class Forgetting implements Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  /** What is kept for a day need not go to the minute; one small statement each time. */
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final ScheduledExecutorService thread = Threads.forForgetting();
  private final ScheduledFuture<?> sweeps;

  Forgetting(
      SweepConversations conversations,
      ReleaseHolds holds,
      JdbiOldDeliveries deliveries,
      JdbiAudit audit,
      JdbiAllowances allowances) {
    long pause = EVERY.toSeconds();
    this.sweeps =
        thread.scheduleWithFixedDelay(
            () -> {
              run(conversations::sweep);
              run(holds::sweep);
              run(() -> deliveries.sweep());
              run(() -> audit.forgetOld());
              run(() -> allowances.sweep());
            },
            0,
            pause,
            TimeUnit.SECONDS);
  }

  // Whatever is thrown here would end the sweeps for good.
  private static void run(Runnable sweep) {
    try {
      sweep.run();
    } catch (Unavailable away) {
      LOG.warn("Nothing was forgotten: {}", away.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("To forget what is old failed", failed);
    }
  }

  // What runs is let to its end, or the database would be closed under it.
  @Override
  public void close(Deadline end) {
    sweeps.cancel(false);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(end.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("What is old was not forgotten in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
