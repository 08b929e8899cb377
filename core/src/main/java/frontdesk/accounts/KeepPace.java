package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Allowances.Grant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells who asks too often to wait. What is left of a minute is taken from the shared count in
 * small parts, so that few requests wait for the store, and those who have to wait cost nothing.
 * While the store does not answer, nobody is held up: a limit is not worth an outage.
 */
public final class KeepPace {
  /** Of a minute's allowance, so that of several nodes none takes what the others need. */
  private static final int PARTS = 20;

  /** More would not save a statement worth the name. */
  private static final int LARGEST_PART = 100;

  /** Longer than an outage is noticed, shorter than a minute. */
  private static final Duration WITHOUT_STORE = Duration.ofSeconds(5);

  /** Keys that are remembered; each is some hundred bytes. Beyond it all are asked for anew. */
  private static final int KEYS = 20_000;

  private final Allowances allowances;
  private final Clock clock;
  private final Map<Key, Share> shares = new ConcurrentHashMap<>();

  public KeepPace(Allowances allowances, Clock clock) {
    this.allowances = allowances;
    this.clock = clock;
  }

  /**
   * Counts one request.
   *
   * @param most requests a minute of this key
   * @return how long to wait; empty: it may go on
   */
  public Optional<Duration> refusal(OrgId org, String key, int most) {
    if (shares.size() > KEYS) {
      shares.clear();
    }
    Share share = shares.computeIfAbsent(new Key(org, key), any -> new Share());
    return share.hasToAsk(clock.instant())
        ? share.got(granted(org, key, most), clock.instant())
        : share.refusal(clock.instant());
  }

  private Grant granted(OrgId org, String key, int most) {
    int part = Math.max(1, Math.min(most / PARTS, LARGEST_PART));
    try {
      return allowances.take(org, key, part, most);
    } catch (Unavailable away) {
      return new Grant(Integer.MAX_VALUE, WITHOUT_STORE);
    }
  }

  /** Names who asks or which call it is: not printed. */
  private record Key(OrgId org, String key) {
    @Override
    public String toString() {
      return "Key[" + org + "]";
    }
  }

  /** What one key has left here. While one request asks for more, others go on. */
  private static final class Share {
    private int left;
    private boolean spent;
    private boolean asking;
    private Instant end = Instant.MIN;

    synchronized boolean hasToAsk(Instant now) {
      if (!now.isBefore(end)) {
        left = 0;
        spent = false;
      }
      if (left > 0) {
        left--;
        return false;
      }
      boolean first = !spent && !asking;
      asking |= first;
      return first;
    }

    synchronized Optional<Duration> got(Grant grant, Instant now) {
      asking = false;
      end = now.plus(grant.until());
      spent = grant.many() == 0;
      left = Math.max(0, grant.many() - 1);
      return refusal(now);
    }

    synchronized Optional<Duration> refusal(Instant now) {
      return spent && now.isBefore(end)
          ? Optional.of(Duration.between(now, end))
          : Optional.empty();
    }
  }
}
