package frontdesk.notices;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.notices.Notice.Way;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tries to deliver a notice while the caller waits. The attempt itself runs on to the channel's own
 * deadline after the caller has been answered, and its result is recorded.
 */
public final class DeliverNotices {
  private static final System.Logger LOG = System.getLogger(DeliverNotices.class.getName());

  /** As long the claim of whoever was quicker may not be seen yet: it is being committed. */
  private static final Duration TO_CLAIM = Duration.ofMillis(200);

  /** A hook answers in about a quarter of a second; asking more often only costs queries. */
  private static final Duration ASK_AGAIN = Duration.ofMillis(25);

  /**
   * A result may be recorded until shortly before the lease ends: one try can take as long as the
   * store's own time-outs, about 2 s, and after the lease others are told that nobody knows.
   */
  private static final Duration TO_RECORD = Outbox.LEASE.minusSeconds(3);

  /**
   * A machine that stood still finds its attempt claimed long ago: what is not begun by then is not
   * begun, because it might outlast its lease, and another node send it meanwhile.
   */
  private static final Duration TO_BEGIN = Duration.ofSeconds(10);

  /** A caller waits, and need not for an address that has no time in this. */
  public static final Duration WHILE_A_CALLER_WAITS = Duration.ofMillis(500);

  private final Outbox outbox;
  private final RecordResult results;
  private final RecordResult.Pause pause;
  private final Map<Way, NoticeChannel> channels;
  private final Executor executor;
  private final Duration patience;

  /**
   * @param channels a way that is missing is connected for nobody
   * @param executor runs the attempts; may reject, then the notice stays as it is until it is due
   */
  public DeliverNotices(Outbox outbox, Map<Way, NoticeChannel> channels, Executor executor) {
    this(outbox, channels, executor, WHILE_A_CALLER_WAITS);
  }

  /**
   * As above, for those who can wait.
   *
   * @param patience the longest that an attempt waits for its turn at an address that is asked
   *     often
   */
  public DeliverNotices(
      Outbox outbox, Map<Way, NoticeChannel> channels, Executor executor, Duration patience) {
    this(
        outbox,
        channels,
        executor,
        patience,
        length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()));
  }

  /** With pauses of a test's own. */
  DeliverNotices(
      Outbox outbox,
      Map<Way, NoticeChannel> channels,
      Executor executor,
      Duration patience,
      RecordResult.Pause pause) {
    this.outbox = outbox;
    this.results = new RecordResult(outbox, pause);
    this.pause = pause;
    this.channels = Map.copyOf(channels);
    this.executor = executor;
    this.patience = patience;
  }

  /** True if the organisation's notices can leave by that way. */
  public boolean connected(Way way, OrgId org) {
    return channels.containsKey(way) && channels.get(way).connected(org);
  }

  /** Where a notice stands now; empty if there is none. */
  public Optional<Standing> standing(OrgId org, String noticeId) {
    return outbox.standing(org, noticeId);
  }

  /** Begins an attempt if one is allowed, and waits for nothing. */
  public void begin(OrgId org, String noticeId) {
    start(org, noticeId);
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
                before.stage().settled() || before.stage() == Standing.Stage.SENDING
                    ? ended(org, noticeId, deadline)
                    : attempt(org, noticeId, deadline).after(before));
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

    // What perhaps arrived before has not certainly failed because it fails now.
    private Progress after(Standing before) {
      boolean doubted = before.stage() == Standing.Stage.UNKNOWN && standing.stage().failed();
      return doubted
          ? new Progress(new Standing(before.stage(), standing.reason()), triedAgain)
          : this;
    }
  }

  private Progress attempt(OrgId org, String noticeId, Deadline deadline) {
    return start(org, noticeId)
        .map(told -> await(told, deadline).orElseGet(() -> ended(org, noticeId, deadline)))
        .orElseGet(() -> Progress.of(Standing.Stage.PENDING));
  }

  // Empty if there is no thread for it: the notice stays as it is.
  private Optional<CompletableFuture<Optional<Progress>>> start(OrgId org, String noticeId) {
    CompletableFuture<Optional<Progress>> told = new CompletableFuture<>();
    try {
      executor.execute(() -> attemptOnce(org, noticeId, told));
      return Optional.of(told);
    } catch (RejectedExecutionException busy) {
      return Optional.empty();
    }
  }

  // Tells nothing if somebody else was quicker to claim it.
  private void attemptOnce(OrgId org, String noticeId, CompletableFuture<Optional<Progress>> told) {
    Deadline lease = Deadline.in(TO_RECORD);
    Deadline begin = Deadline.in(TO_BEGIN);
    try {
      outbox
          .claim(org, noticeId, patience)
          .ifPresentOrElse(
              attempt -> send(attempt, begin, lease, told), () -> told.complete(Optional.empty()));
    } catch (RuntimeException failed) {
      told.completeExceptionally(failed);
    }
  }

  // Whoever waits hears the result when it is on file; if the store is away, at once.
  private void send(
      Attempt attempt, Deadline begin, Deadline lease, CompletableFuture<Optional<Progress>> told) {
    Receipt receipt = waited(attempt) && !begin.passed() ? delivered(attempt) : notBegun();
    Optional<Progress> result =
        Optional.of(new Progress(Standing.of(receipt), attempt.number() > 1));
    results.record(attempt, receipt, () -> told.complete(result), lease);
    told.complete(result);
  }

  private boolean waited(Attempt attempt) {
    try {
      if (!attempt.in().isZero()) {
        pause.sleep(attempt.in());
      }
      return true;
    } catch (InterruptedException shuttingDown) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Receipt notBegun() {
    return new Receipt.NotBegun("its node stopped, or stood still, before its turn came");
  }

  private Receipt delivered(Attempt attempt) {
    NoticeChannel channel = channels.get(attempt.notice().way());
    if (channel == null) {
      return new Receipt.NoChannel("no such channel is set up");
    }
    try {
      return channel.deliver(attempt);
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "A channel failed over " + attempt.notice(), fault);
      return new Receipt.Unknown("a fault: " + fault.getClass().getSimpleName());
    }
  }

  private static Optional<Progress> await(
      CompletableFuture<Optional<Progress>> told, Deadline deadline) {
    try {
      return told.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException stillRunning) {
      return Optional.of(Progress.of(Standing.Stage.SENDING));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of(Progress.of(Standing.Stage.SENDING));
    } catch (ExecutionException failed) {
      warn(failed.getCause());
      return Optional.of(Progress.of(Standing.Stage.UNKNOWN));
    }
  }

  // An outage is one line; anything else is a fault, whose trace is wanted.
  private static void warn(@Nullable Throwable cause) {
    String what = "An attempt to deliver ended without a result";
    if (cause instanceof Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, () -> what + ": " + away.getMessage());
    } else {
      LOG.log(System.Logger.Level.WARNING, what, cause);
    }
  }

  // Another thread or node is sending: its result is ours.
  private Progress ended(OrgId org, String noticeId, Deadline deadline) {
    Deadline claimed = Deadline.in(TO_CLAIM);
    while (true) {
      Standing now =
          outbox.standing(org, noticeId).orElseGet(() -> Standing.of(Standing.Stage.UNKNOWN));
      boolean patient = !deadline.passed() && !Thread.currentThread().isInterrupted();
      boolean underWay =
          now.stage() == Standing.Stage.SENDING
              || (now.stage() == Standing.Stage.PENDING && !claimed.passed());
      if (!underWay || !patient) {
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
