package frontdesk.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Pages that talk for a while, all at once and each at its own moment.
 *
 * @param seconds how long it is measured
 */
record RelayRound(List<RelayPage> pages, int seconds) {
  /** Each page sends its sound so often, as those of browsers do. */
  static final Duration PIECE = Duration.ofMillis(100);

  /** Until all have begun to talk and none is just beginning. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** What was measured has arrived by then, before anything else is done that takes time. */
  private static final Duration ARRIVING = Duration.ofSeconds(1);

  /** What is still on its way at the end has so long to arrive; later it counts as lost. */
  private static final Duration LATEST = Duration.ofSeconds(10);

  /** Something to be looked at while they talk. */
  @FunctionalInterface
  interface Look {
    void at() throws Exception;
  }

  RelayFigures talk(Look meanwhile) throws Exception {
    ScheduledExecutorService talk = Executors.newScheduledThreadPool(2);
    try {
      begin(talk);
      sleep(SETTLING);
      pages.forEach(RelayPage::measure);
      sleep(Duration.ofSeconds(seconds));
      pages.forEach(RelayPage::measureNoMore);
      sleep(ARRIVING);
      meanwhile.at();
    } finally {
      talk.shutdownNow();
    }
    RelayFigures figures = arrived();
    pages.forEach(RelayPage::close);
    return figures;
  }

  private void begin(ScheduledExecutorService talk) {
    long every = PIECE.toNanos() / 1_000;
    for (int i = 0; i < pages.size(); i++) {
      var unused =
          talk.scheduleAtFixedRate(
              pages.get(i)::speak, i * every / pages.size(), every, TimeUnit.MICROSECONDS);
    }
  }

  private RelayFigures arrived() throws InterruptedException {
    long end = System.nanoTime() + LATEST.toNanos();
    RelayFigures figures = figures();
    while (figures.lost() > 0 && System.nanoTime() < end) {
      sleep(Duration.ofMillis(100));
      figures = figures();
    }
    return figures;
  }

  private RelayFigures figures() {
    return pages.stream().map(RelayPage::figures).reduce(RelayFigures.NONE, RelayFigures::plus);
  }

  private static void sleep(Duration time) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(time.toMillis());
  }
}
