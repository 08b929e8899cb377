package frontdesk.scheduling;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a host allows. Lengths are whole minutes.
 *
 * @param duration length of an offered slot
 * @param longest the longest appointment that may be booked; equal to {@code duration} where only
 *     that length is
 * @param step offered starts are wall-clock minutes of the day that are multiples of it
 * @param gridOnly true if only such starts may be booked, false if any minute may
 * @param notice a start must be at least this far ahead
 * @param horizon a start must be at most this far ahead; empty: no limit
 * @param pastAllowed true if a time that has passed may be booked (an intake desk writes down what
 *     was agreed elsewhere)
 * @param capacity how many appointments may run at once
 * @param hold how long offered times are kept for the caller who hears them; zero: not at all
 */
public record BookingPolicy(
    Duration duration,
    Duration longest,
    Duration step,
    boolean gridOnly,
    Duration notice,
    Optional<Duration> horizon,
    boolean pastAllowed,
    int capacity,
    Duration hold) {
  /** Seats are tried one by one in the database; more than this is no longer an appointment. */
  private static final int MOST_SEATS = 1_000;

  /** A caller may be silent for three minutes, and still find what was offered. */
  private static final Duration SHORTEST_HOLD = Duration.ofMinutes(4);

  /** Nobody chooses for longer; until then others are refused a time that nobody has booked. */
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);

  /** Where nothing is held. */
  public BookingPolicy(
      Duration duration,
      Duration longest,
      Duration step,
      boolean gridOnly,
      Duration notice,
      Optional<Duration> horizon,
      boolean pastAllowed,
      int capacity) {
    this(duration, longest, step, gridOnly, notice, horizon, pastAllowed, capacity, Duration.ZERO);
  }

  public BookingPolicy {
    require(wholeMinutes(duration), "duration");
    require(wholeMinutes(longest) && longest.compareTo(duration) >= 0, "longest");
    require(wholeMinutes(step) && step.compareTo(Duration.ofDays(1)) <= 0, "step");
    require(notice.isZero() || wholeMinutes(notice), "notice");
    require(horizon.isEmpty() || wholeMinutes(horizon.get()), "horizon");
    require(capacity >= 1 && capacity <= MOST_SEATS, "capacity");
    require(hold.isZero() || canHold(hold), "hold");
  }

  private static boolean wholeMinutes(Duration length) {
    return !length.isNegative()
        && !length.isZero()
        && length.equals(length.truncatedTo(ChronoUnit.MINUTES));
  }

  private static boolean canHold(Duration hold) {
    return wholeMinutes(hold)
        && hold.compareTo(SHORTEST_HOLD) >= 0
        && hold.compareTo(LONGEST_HOLD) <= 0;
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException("impossible booking policy: " + field);
    }
  }

  /** True where only the offered length may be booked. */
  public boolean oneLength() {
    return longest.equals(duration);
  }
}
