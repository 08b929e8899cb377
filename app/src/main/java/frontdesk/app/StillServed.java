package frontdesk.app;

import frontdesk.adapters.realtime.live.Close;
import frontdesk.adapters.realtime.live.LiveSessions;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the live calls of organisations that were disabled while they lasted.
 *
 * @param workers wait for the store
 */
record StillServed(LiveSessions sessions, Served served, Executor workers) {
  /** As often as anybody else who is let in is looked at. */
  private static final Duration EVERY = Served.FRESH;

  private static final Logger LOG = LoggerFactory.getLogger(StillServed.class);

  void lookBy(ScheduledExecutorService clockwork) {
    var unused =
        clockwork.scheduleWithFixedDelay(
            this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void look() {
    try {
      workers.execute(() -> sessions.end(Close.CLOSED, call -> served.isClosed(call.org())));
    } catch (RejectedExecutionException tooMuch) {
      LOG.warn("Too much is under way to see whether everybody is still served");
    }
  }
}
