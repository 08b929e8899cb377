package frontdesk.scheduling;

import java.time.Duration;
import java.util.Optional;

/**
 * How far ahead an appointment may begin.
 *
 * @param notice at least
 * @param horizon at most; empty: no limit
 * @param pastAllowed true if a time that has passed may be booked (an intake desk writes down what
 *     was agreed elsewhere)
 */
public record Lead(Duration notice, Optional<Duration> horizon, boolean pastAllowed) {
  /** Five years: nobody knows more of later ones than that they are far away. */
  private static final Duration FARTHEST = Duration.ofDays(1_830);

  /** No notice, no horizon. */
  public static final Lead ANY = new Lead(Duration.ZERO, Optional.empty(), false);

  public Lead {
    WholeMinutes.orNone(notice, FARTHEST, "notice");
    horizon.ifPresent(limit -> WholeMinutes.some(limit, FARTHEST, "horizon"));
    ImpossiblePolicy.unless(
        horizon.isEmpty() || horizon.get().compareTo(notice) >= 0,
        "horizon",
        "has to be as long as the notice at least");
  }
}
