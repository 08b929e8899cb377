package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.calls.SweepCalls;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes old calls in the background. */
final class CallSweeps implements Ending {
  private static final Logger LOG = LoggerFactory.getLogger(CallSweeps.class);

  /** Days are kept, so a minute is soon enough; several nodes only share the work. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ScheduledExecutorService thread = Threads.forCallSweeps();
  private final ScheduledFuture<?> sweeps;

  CallSweeps(SweepCalls sweepCalls) {
    long pause = PAUSE.toMillis();
    this.sweeps =
        thread.scheduleWithFixedDelay(() -> run(sweepCalls), pause, pause, TimeUnit.MILLISECONDS);
  }

  // Whatever is thrown here would end the sweeps for good.
  private static void run(SweepCalls sweepCalls) {
    try {
      sweepCalls.sweep();
    } catch (Unavailable away) {
      LOG.warn("No old calls were deleted: {}", away.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("A sweep of old calls failed", failed);
    }
  }

  @Override
  public void close(Deadline end) {
    sweeps.cancel(false);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(end.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A sweep of old calls did not end in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
