package frontdesk.app.doors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses. From an address that sent too many wrong secrets within a minute only
 * those are heard that were right before from that address: so whoever shares it and is known stays
 * welcome. Nobody is told: the answer is that of any wrong secret. Safe for many threads.
 */
public final class Attempts {
  /** A person who pastes wrongly needs a handful. */
  static final int MOST_WRONG = 20;

  static final Duration WINDOW = Duration.ofMinutes(1);

  /** Addresses, and secrets that were right from one, at a time: 10 MB at most. */
  static final int MOST_REMEMBERED = 10_000;

  /** In a window, from whatever addresses: a log that strangers can fill tells nothing. */
  static final int MOST_LINES = 10;

  private static final System.Logger LOG = System.getLogger(Attempts.class.getName());

  private final LongSupplier nanos;
  private final Map<String, Tally> wrong = Bounded.map(MOST_REMEMBERED);
  private final Map<Right, Boolean> right = Bounded.map(MOST_REMEMBERED);
  private Tally lines;

  /** How often something happened since then. */
  private record Tally(int times, long since) {}

  private record Right(String source, String digest) {}

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public Attempts(LongSupplier nanos) {
    this.nanos = nanos;
    this.lines = new Tally(0, nanos.getAsLong());
  }

  /** The same recognizer, which does not hear those who guess. */
  public Recognizer around(Recognizer guessable) {
    return (secret, source) -> {
      Right pair = new Right(source, new String(secret.digest(), StandardCharsets.ISO_8859_1));
      if (isGuessing(source) && !right.containsKey(pair)) {
        return Finding.WRONG;
      }
      Finding finding = guessable.find(secret, source);
      if (finding instanceof Finding.Known) {
        right.put(pair, true);
      }
      return finding;
    };
  }

  private boolean isGuessing(String source) {
    return current(wrong.get(source)).filter(tally -> tally.times() >= MOST_WRONG).isPresent();
  }

  private Optional<Tally> current(@Nullable Tally tally) {
    return Optional.ofNullable(tally)
        .filter(it -> nanos.getAsLong() - it.since() < WINDOW.toNanos());
  }

  /** A request from there was refused for what it presented. */
  void wrong(String source) {
    Tally now =
        wrong.compute(
            source,
            (same, before) ->
                current(before)
                    .map(tally -> new Tally(tally.times() + 1, tally.since()))
                    .orElseGet(() -> new Tally(1, nanos.getAsLong())));
    if (now.times() == MOST_WRONG && mayLog()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} wrong credentials from {1} within a minute: until it is over only those are heard"
              + " that were right before",
          MOST_WRONG,
          source.isEmpty() ? "an unknown address" : source);
    }
  }

  private synchronized boolean mayLog() {
    lines =
        current(lines)
            .map(tally -> new Tally(tally.times() + 1, tally.since()))
            .orElseGet(() -> new Tally(1, nanos.getAsLong()));
    return lines.times() <= MOST_LINES;
  }
}
