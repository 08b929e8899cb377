package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One mailbox as this process sees it: whose turn it is, and until when it is to be left alone,
 * because Graph asked for that or fails again and again. Another node learns it by itself.
 */
final class Mailbox {
  /**
   * Graph was never seen to ask for more than minutes. Whoever asks again after an hour is told
   * again, and one odd answer does not close a mailbox for good.
   */
  static final Duration LONGEST_REST = Duration.ofHours(1);

  /** So many failures in a row are no passing trouble: every further caller would wait in vain. */
  static final int FAILURES_IN_A_ROW = 5;

  /** Then nobody asks for so long, and after it one failure is enough. */
  static final Duration REST_AFTER_FAILURES = Duration.ofSeconds(10);

  private final Clock clock;
  private final Pause pause;

  /** First come, first served: otherwise a busy host's last caller might never get a turn. */
  private final Semaphore turn = new Semaphore(1, true);

  private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.MIN);
  private final AtomicInteger failures = new AtomicInteger();

  Mailbox(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * @throws CalendarUnavailable if the turn did not come before the deadline
   */
  void awaitTurn(Deadline deadline) {
    try {
      if (!turn.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new CalendarUnavailable("others used the mailbox until the deadline");
      }
    } catch (InterruptedException wantedBack) {
      Thread.currentThread().interrupt();
      throw new CalendarUnavailable("stopped while waiting for a mailbox", wantedBack);
    }
  }

  void endTurn() {
    turn.release();
  }

  /** From now on, nobody asks for that long. */
  void rest(Duration length) {
    Duration rest = length.compareTo(LONGEST_REST) < 0 ? length : LONGEST_REST;
    Instant until = clock.instant().plus(rest);
    restUntil.accumulateAndGet(until, (known, other) -> known.isAfter(other) ? known : other);
  }

  /** A request was answered as it should be. */
  void answered() {
    failures.set(0);
  }

  /** A request was not answered, or with nothing but that Graph is in trouble. */
  void failed() {
    if (failures.incrementAndGet() >= FAILURES_IN_A_ROW) {
      rest(REST_AFTER_FAILURES);
    }
  }

  /**
   * Waits until Graph may be asked.
   *
   * @throws CalendarUnavailable at once, if that is not before the deadline
   */
  void awaitRest(Deadline deadline) {
    for (Duration left = restLeft(); !left.isZero(); left = restLeft()) {
      if (left.compareTo(deadline.remaining()) >= 0) {
        throw new CalendarUnavailable("the mailbox is to be left alone past the deadline");
      }
      pause.of(left);
    }
  }

  private Duration restLeft() {
    Instant now = clock.instant();
    Instant until = restUntil.get();
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }
}
