package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.adapters.console.live.LivePages;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for all pages that listen, on one thread, however many they are. */
final class Watching implements Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  private final ScheduledExecutorService thread = Threads.forPages();
  private volatile @Nullable LivePages pages;

  /** From now on time passes for these. */
  void over(LivePages listening) {
    pages = listening;
    long pause = LivePages.EVERY.toMillis();
    var unused =
        thread.scheduleWithFixedDelay(() -> look(listening), pause, pause, TimeUnit.MILLISECONDS);
  }

  // Whatever is thrown here would end the looks for good.
  private static void look(LivePages listening) {
    try {
      listening.look();
    } catch (RuntimeException failed) {
      LOG.error("To look for live pages failed", failed);
    }
  }

  /** Lets all pages go first, or the server would wait for them. */
  @Override
  public void close(Deadline end) {
    LivePages listening = pages;
    if (listening != null) {
      listening.end();
    }
    thread.shutdownNow();
  }
}
