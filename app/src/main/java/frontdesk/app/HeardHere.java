package frontdesk.app;

import frontdesk.Unavailable;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.calls.HearCalls;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says now and then which calls are live here, and ends those of other nodes that nobody hears any
 * more.
 *
 * @param workers wait for the store
 */
record HeardHere(LiveSessions sessions, HearCalls hearCalls, Executor workers) {
  private static final Logger LOG = LoggerFactory.getLogger(HeardHere.class);

  void sayBy(ScheduledExecutorService clockwork) {
    long every = HearCalls.EVERY.toSeconds();
    var unused = clockwork.scheduleWithFixedDelay(this::say, every, every, TimeUnit.SECONDS);
  }

  private void say() {
    try {
      workers.execute(this::sayNow);
    } catch (RejectedExecutionException tooMuch) {
      LOG.warn("Too much is under way to say which calls are heard");
    }
  }

  private void sayNow() {
    try {
      hearCalls.hear(sessions.calls());
    } catch (Unavailable away) {
      LOG.warn("Nobody was told which calls are heard: {}", away.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("Nobody was told which calls are heard", failed);
    }
  }
}
