package frontdesk.notices;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import java.time.Duration;

/** Writes down what came of an attempt, and keeps trying while the store is away. */
final class RecordResult {
  private static final System.Logger LOG = System.getLogger(RecordResult.class.getName());

  /** A store that lost one connection answers on the next. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /** A store that is back is noticed well within a lease, and many nodes asking do not hurt it. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Outbox outbox;
  private final Pause pause;

  /** How to wait; a test need not. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration length) throws InterruptedException;
  }

  RecordResult(Outbox outbox, Pause pause) {
    this.outbox = outbox;
    this.pause = pause;
  }

  /**
   * Tries at least once.
   *
   * @param lost runs once, after the first try that failed
   * @param end when the last try may begin
   */
  void record(Attempt attempt, Receipt receipt, Runnable lost, Deadline end) {
    if (recorded(attempt, receipt)) {
      return;
    }
    // Said once and not at every try: an outage fails them all.
    warn(attempt, "is not recorded yet: the store is away");
    lost.run();
    Duration length = FIRST_PAUSE;
    while (length.compareTo(end.remaining()) < 0 && slept(length)) {
      if (recorded(attempt, receipt)) {
        return;
      }
      length = shorter(length.multipliedBy(2), LONGEST_PAUSE);
    }
    // The lease runs out and the notice counts as unknown, which is then the truth on file.
    warn(attempt, "was not recorded");
  }

  private static void warn(Attempt attempt, String what) {
    LOG.log(System.Logger.Level.WARNING, () -> "Result of " + attempt.notice() + " " + what);
  }

  private boolean recorded(Attempt attempt, Receipt receipt) {
    try {
      outbox.record(attempt, receipt);
      return true;
    } catch (Unavailable away) {
      return false;
    }
  }

  private boolean slept(Duration length) {
    try {
      pause.sleep(length);
      return true;
    } catch (InterruptedException shuttingDown) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
