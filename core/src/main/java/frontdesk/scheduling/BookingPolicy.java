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
 */
public record BookingPolicy(
    Duration duration,
    Duration longest,
    Duration step,
    boolean gridOnly,
    Duration notice,
    Optional<Duration> horizon,
    boolean pastAllowed,
    int capacity) {
  /** Seats are tried one by one in the database; more than this is no longer an appointment. */
  private static final int MOST_SEATS = 1_000;

  public BookingPolicy {
    require(wholeMinutes(duration), "duration");
    require(wholeMinutes(longest) && longest.compareTo(duration) >= 0, "longest");
    require(wholeMinutes(step) && step.compareTo(Duration.ofDays(1)) <= 0, "step");
    require(notice.isZero() || wholeMinutes(notice), "notice");
    require(horizon.isEmpty() || wholeMinutes(horizon.get()), "horizon");
    require(capacity >= 1 && capacity <= MOST_SEATS, "capacity");
  }

  private static boolean wholeMinutes(Duration length) {
    return !length.isNegative()
        && !length.isZero()
        && length.equals(length.truncatedTo(ChronoUnit.MINUTES));
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
