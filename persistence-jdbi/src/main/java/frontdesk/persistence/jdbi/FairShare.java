package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * How much of the database one organisation uses at once, on this node: whoever asks for more waits
 * behind its own, so that its neighbours do not. Those who wait longest go first. Without limit
 * where none was set.
 */
public final class FairShare implements JdbiConfig<FairShare> {
  /** Twice the processors of a small machine, which one organisation keeps busy with no more. */
  public static final int AT_ONCE = 4;

  /** More threads than that are not held by one of them. */
  public static final int MOST_WAITING = 64;

  private final Map<OrgId, Semaphore> turns;
  private int atOnce = Integer.MAX_VALUE;
  private Duration patience = Duration.ZERO;

  /** Made by Jdbi. */
  public FairShare() {
    this(new ConcurrentHashMap<>());
  }

  private FairShare(Map<OrgId, Semaphore> turns) {
    this.turns = turns;
  }

  /**
   * @param patience how long one waits for its turn
   */
  FairShare limitedTo(int most, Duration patience) {
    this.atOnce = most;
    this.patience = patience;
    return this;
  }

  /**
   * @throws Unavailable if too many wait already, or it waited in vain; then nothing was done
   */
  <T> T within(OrgId org, Supplier<T> work) {
    if (atOnce == Integer.MAX_VALUE) {
      return work.get();
    }
    Semaphore turn = turns.computeIfAbsent(org, any -> new Semaphore(atOnce, true));
    await(turn);
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  private void await(Semaphore turn) {
    try {
      if (turn.getQueueLength() >= MOST_WAITING
          || !turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unavailable("its organisation asks for too much at once");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unavailable("the server stops", interrupted);
    }
  }

  /** Handles have copies of their own; the turns are everybody's. */
  @Override
  public FairShare createCopy() {
    return new FairShare(turns).limitedTo(atOnce, patience);
  }
}
