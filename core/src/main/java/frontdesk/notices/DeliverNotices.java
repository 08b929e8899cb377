package frontdesk.notices;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries to deliver a notice while the caller waits. The attempt itself runs on to the channel's own
 * deadline after the caller has been answered, and its result is recorded.
 */
public final class DeliverNotices {
  private static final System.Logger LOG = System.getLogger(DeliverNotices.class.getName());

  /** A hook answers in about a quarter of a second; asking more often only costs queries. */
  private static final Duration ASK_AGAIN = Duration.ofMillis(25);

  private final Outbox outbox;
  private final NoticeChannel channel;
  private final Executor executor;

  /**
   * @param executor runs the attempts; may reject, then the notice stays pending and the next
   *     request for it tries
   */
  public DeliverNotices(Outbox outbox, NoticeChannel channel, Executor executor) {
    this.outbox = outbox;
    this.channel = channel;
    this.executor = executor;
  }

  public boolean connected(OrgId org) {
    return channel.connected(org);
  }

  /**
   * Begins an attempt if one is allowed, and waits for its end, or for the end of another node's,
   * until the deadline.
   *
   * @return where the notice stands then; empty if there is no such notice
   */
  public Optional<Progress> deliver(OrgId org, String noticeId, Deadline deadline) {
    return outbox
        .standing(org, noticeId)
        .map(
            before ->
                before.stage().mayTry()
                    ? attempt(org, noticeId, deadline)
                    : ended(org, noticeId, deadline));
  }

  /**
   * Where a notice stands after {@link #deliver}.
   *
   * @param triedAgain true if this very call made a further attempt after one that failed
   */
  public record Progress(Standing standing, boolean triedAgain) {
    static Progress of(Standing.Stage stage) {
      return new Progress(Standing.of(stage), false);
    }
  }

  private Progress attempt(OrgId org, String noticeId, Deadline deadline) {
    CompletableFuture<Optional<Progress>> attempt;
    try {
      attempt = CompletableFuture.supplyAsync(() -> attemptOnce(org, noticeId), executor);
    } catch (RejectedExecutionException busy) {
      return Progress.of(Standing.Stage.PENDING);
    }
    return await(attempt, deadline).orElseGet(() -> ended(org, noticeId, deadline));
  }

  // Empty if somebody else was quicker to claim it.
  private Optional<Progress> attemptOnce(OrgId org, String noticeId) {
    return outbox
        .claim(org, noticeId)
        .map(attempt -> new Progress(send(attempt), attempt.number() > 1));
  }

  private Standing send(Attempt attempt) {
    Receipt receipt = channel.deliver(attempt);
    try {
      outbox.record(attempt, receipt);
    } catch (Unavailable lost) {
      // The lease runs out and the notice counts as unknown, which is then the truth on file.
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "Result of " + attempt.notice() + " not recorded",
          lost);
    }
    return Standing.of(receipt);
  }

  private static Optional<Progress> await(
      CompletableFuture<Optional<Progress>> attempt, Deadline deadline) {
    try {
      return attempt.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException stillRunning) {
      return Optional.of(Progress.of(Standing.Stage.SENDING));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of(Progress.of(Standing.Stage.SENDING));
    } catch (ExecutionException failed) {
      LOG.log(System.Logger.Level.WARNING, "An attempt to deliver ended without a result", failed);
      return Optional.of(Progress.of(Standing.Stage.UNKNOWN));
    }
  }

  // Another thread or node is sending: its result is ours.
  private Progress ended(OrgId org, String noticeId, Deadline deadline) {
    while (true) {
      Standing now =
          outbox.standing(org, noticeId).orElseGet(() -> Standing.of(Standing.Stage.UNKNOWN));
      boolean patient = !deadline.passed() && !Thread.currentThread().isInterrupted();
      if (now.stage() != Standing.Stage.SENDING || !patient) {
        return new Progress(now, false);
      }
      pause(deadline);
    }
  }

  private static void pause(Deadline deadline) {
    long left = Math.min(ASK_AGAIN.toNanos(), deadline.remaining().toNanos());
    try {
      TimeUnit.NANOSECONDS.sleep(left);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
