package frontdesk.scheduling;

import java.time.Duration;

/**
 * What a host allows. Lengths are whole minutes. A rule that nothing could follow is refused as an
 * {@link ImpossiblePolicy}. Source: availability, section 1.
 *
 * @param duration length of an offered slot
 * @param longest the longest appointment that may be booked; equal to {@code duration} where only
 *     that length is
 * @param hold how long offered times are kept for the caller who hears them; zero: not at all
 * @param tentativeBlocks whether what the host has not decided on yet keeps others away
 */
public record BookingPolicy(
    Duration duration,
    Duration longest,
    StartGrid grid,
    Lead lead,
    Buffers buffers,
    Limits limits,
    Duration hold,
    boolean tentativeBlocks) {
  /** What lasts longer is no appointment any more. */
  private static final Duration LONGEST = Duration.ofDays(7);

  /** A caller may be silent for three minutes, and still find what was offered. */
  private static final Duration SHORTEST_HOLD = Duration.ofMinutes(4);

  /** Nobody chooses for longer; until then others are refused a time that nobody has booked. */
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);

  public BookingPolicy {
    WholeMinutes.some(duration, LONGEST, "duration");
    WholeMinutes.some(longest, LONGEST, "longest");
    ImpossiblePolicy.unless(
        longest.compareTo(duration) >= 0, "longest", "has to be as long as the duration at least");
    WholeMinutes.orNone(hold, LONGEST_HOLD, "hold");
    ImpossiblePolicy.unless(
        hold.isZero() || hold.compareTo(SHORTEST_HOLD) >= 0,
        "hold",
        "has to be 0 or at least " + SHORTEST_HOLD.toMinutes() + " minutes");
  }

  /** True where only the offered length may be booked. */
  public boolean oneLength() {
    return longest.equals(duration);
  }
}
