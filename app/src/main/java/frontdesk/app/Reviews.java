package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.scheduling.ReviewEntries;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in the background, on threads of its own, at what people made of our entries. */
final class Reviews implements Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

  /** One takes some 2,000 looks in a quarter of an hour; nobody waits for it. */
  private static final int AT_ONCE = 2;

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ScheduledExecutorService threads = Threads.forReviews(AT_ONCE);

  private final List<? extends Future<?>> reviews;

  Reviews(ReviewEntries entries) {
    long pause = PAUSE.toMillis();
    this.reviews =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                i ->
                    threads.scheduleWithFixedDelay(
                        () -> run(entries), pause, pause, TimeUnit.MILLISECONDS))
            .toList();
  }

  // Whatever is thrown here would end the reviews for good.
  private static void run(ReviewEntries entries) {
    try {
      entries.review();
    } catch (Unavailable away) {
      LOG.warn("Nothing was reviewed: {}", away.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("A review failed", failed);
    }
  }

  // A look that runs gives its mailbox back before the database goes.
  @Override
  public void close(Deadline end) {
    reviews.forEach(review -> review.cancel(true));
    threads.shutdown();
    try {
      if (!threads.awaitTermination(end.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A look at a calendar did not end in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
