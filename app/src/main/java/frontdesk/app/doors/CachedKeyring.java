package frontdesk.app.doors;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Credential;
import frontdesk.accounts.Keyring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a moment what the store says of an organisation's credentials, also that there are
 * none: whoever guesses, or makes names up, does not reach the store each time. Safe for many
 * threads.
 */
public final class CachedKeyring {
  /** How long a credential that was revoked on another node may still be taken here. */
  static final Duration FRESH = Duration.ofSeconds(3);

  /** While the store is away nothing can be revoked, and nothing booked: callers are told that. */
  static final Duration WHILE_AWAY = Duration.ofMinutes(10);

  /** Organisations at a time; of made-up ones the oldest go first. */
  static final int MOST = 10_000;

  /** For "when was it last used" an hour will do; a write for each request would be the price. */
  static final Duration COARSE = Duration.ofHours(1);

  private final Keyring keyring;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Map<OrgId, Remembered> remembered = Bounded.map(MOST);
  private final Map<String, Instant> used = Bounded.map(MOST);
  private final MadeUpNames madeUp;

  /**
   * For a credential that was made a moment ago: so often within {@link #FRESH} one looks again.
   */
  static final int MOST_LOOKS = 5;

  /** Names of organisations that strangers make up are counted by {@link MadeUpNames}. */
  public static final int MADE_UP_NAMES = MadeUpNames.MOST_LOOKS;

  /** What was known then, and how often somebody looked again since. */
  private record Remembered(List<Keyring.Key> keys, long at, int looks, long since) {}

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public CachedKeyring(Keyring keyring, Clock clock, LongSupplier nanos) {
    this.keyring = keyring;
    this.clock = clock;
    this.nanos = nanos;
    this.madeUp = new MadeUpNames(keyring, nanos);
  }

  /**
   * The valid ones, as they were within the last seconds.
   *
   * @throws Unavailable if the store does not answer, and did not for a while
   */
  public List<Keyring.Key> keys(OrgId org) {
    Remembered known = remembered.get(org);
    if (known != null && isWithin(known, FRESH)) {
      return known.keys();
    }
    try {
      if (isNobody(known) && madeUp.isOne(org)) {
        return List.of();
      }
      return known == null
          ? read(org, 0, nanos.getAsLong())
          : read(org, known.looks(), known.since());
    } catch (Unavailable away) {
      if (known != null && isWithin(known, WHILE_AWAY)) {
        return known.keys();
      }
      throw away;
    }
  }

  private static boolean isNobody(@Nullable Remembered known) {
    return known == null || known.keys().isEmpty();
  }

  private List<Keyring.Key> read(OrgId org, int looks, long since) {
    List<Keyring.Key> keys = keyring.keys(org);
    remembered.put(org, new Remembered(keys, nanos.getAsLong(), looks, since));
    return keys;
  }

  /** As they are now, for a secret that is not among those of a moment ago: a few times only. */
  List<Keyring.Key> newest(OrgId org) {
    Remembered known = remembered.get(org);
    long now = nanos.getAsLong();
    Remembered last =
        known != null && now - known.since() <= FRESH.toNanos()
            ? known
            : new Remembered(List.of(), now, 0, now);
    try {
      if (isNobody(known) && madeUp.isOne(org)) {
        return List.of();
      }
      return last.looks() < MOST_LOOKS ? read(org, last.looks() + 1, last.since()) : keys(org);
    } catch (Unavailable away) {
      return keys(org);
    }
  }

  /** Something of them was taken out of use here. */
  public void forget(OrgId org) {
    remembered.remove(org);
  }

  private boolean isWithin(Remembered known, Duration age) {
    return nanos.getAsLong() - known.at() <= age.toNanos();
  }

  /** It let somebody in. Whether that can be written down changes nothing for them. */
  void used(Credential credential) {
    Instant now = clock.instant();
    String id = credential.org() + " " + credential.id();
    Instant last = credential.lastUsedAt().orElse(Instant.MIN);
    Instant told = used.getOrDefault(id, last);
    Instant newest = told.isAfter(last) ? told : last;
    if (newest.equals(Instant.MIN) || !now.isBefore(newest.plus(COARSE))) {
      used.put(id, now);
      write(credential, now);
    }
  }

  private void write(Credential credential, Instant now) {
    try {
      keyring.used(credential.org(), credential.id(), now);
    } catch (Unavailable away) {
      used.remove(credential.org() + " " + credential.id());
    }
  }
}
