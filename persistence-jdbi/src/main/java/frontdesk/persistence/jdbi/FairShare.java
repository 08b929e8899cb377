package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * How much of the database one organisation uses at once, on this node: all of it while it is
 * alone, and of several that are at work each its part. Whoever asks for more waits behind its own,
 * those who wait longest first, so that its neighbours do not. Without limit where none was set.
 */
public final class FairShare implements JdbiConfig<FairShare> {
  /** All that there are: as many as connections. */
  public static final int TURNS = 12;

  /** Even among many neighbours one slow statement is not to hold up all of its organisation. */
  public static final int LEAST = 2;

  /** More threads than that are not held by one organisation. */
  public static final int MOST_WAITING = 64;

  /** Somebody who asks once in so long is a neighbour who would notice. */
  private static final Duration AT_WORK = Duration.ofSeconds(5);

  /** Counting them is worth a look at each, but not for each statement. */
  private static final Duration COUNTED = Duration.ofMillis(100);

  private final Turns turns;
  private Duration patience = Duration.ZERO;

  /** Made by Jdbi. */
  public FairShare() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  FairShare(LongSupplier nanos) {
    this(new Turns(nanos));
  }

  private FairShare(Turns turns) {
    this.turns = turns;
  }

  /**
   * @param patience how long one waits for its turn; zero: there is no limit
   */
  FairShare waiting(Duration patience) {
    this.patience = patience;
    return this;
  }

  /**
   * @throws Unavailable if too many wait already, or it waited in vain; then nothing was done
   */
  <T> T within(OrgId org, Supplier<T> work) {
    if (patience.isZero()) {
      return work.get();
    }
    Semaphore own = turns.of(org);
    int price = turns.price();
    await(own, price);
    try {
      return work.get();
    } finally {
      own.release(price);
    }
  }

  private void await(Semaphore own, int price) {
    try {
      if (own.getQueueLength() >= MOST_WAITING
          || !own.tryAcquire(price, patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
    return new FairShare(turns).waiting(patience);
  }

  /** Every organisation has all turns; one costs the more of them, the more are at work. */
  private static final class Turns {
    private final Map<OrgId, Own> all = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private volatile Price price;

    private static final class Own {
      private final Semaphore turns = new Semaphore(TURNS, true);
      private volatile long usedAt;
    }

    private record Price(int turns, long at) {}

    Turns(LongSupplier nanos) {
      this.nanos = nanos;
      this.price = new Price(1, nanos.getAsLong());
    }

    Semaphore of(OrgId org) {
      Own own = all.computeIfAbsent(org, any -> new Own());
      own.usedAt = nanos.getAsLong();
      return own.turns;
    }

    int price() {
      long now = nanos.getAsLong();
      if (now - price.at() >= COUNTED.toNanos()) {
        long atWork =
            all.values().stream().filter(own -> now - own.usedAt < AT_WORK.toNanos()).count();
        price = new Price((int) Math.max(1, Math.min(atWork, TURNS / LEAST)), now);
      }
      return price.turns();
    }
  }
}
