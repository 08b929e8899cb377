package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.adapters.realtime.live.LateNotes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was said last in live calls is written before the database closes.
 *
 * @param workers write it, and carry out tools
 */
record LastNotes(LateNotes notes, ExecutorService workers) implements Ending {
  /** A note takes milliseconds, and a tool no longer than a caller may hear silence. */
  private static final Duration MOST = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(LastNotes.class);

  @Override
  public void close(Deadline end) {
    notes.finish(atMost(end));
    workers.shutdown();
    try {
      if (!workers.awaitTermination(atMost(end).toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Not all that live calls had begun was brought to an end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration atMost(Deadline end) {
    return end.remaining().compareTo(MOST) < 0 ? end.remaining() : MOST;
  }
}
