package frontdesk.notices;

import java.time.Duration;

/**
 * How often one address of an organisation's is asked, by all nodes together, and when it is left
 * alone. Source: protocols, reliability, Q11.
 */
public final class Pace {
  /**
   * With {@link #BURST} no second has more than the 20 that Zapier takes from one sender: the burst
   * of a rested address, and one each {@code EACH}.
   */
  public static final Duration EACH = Duration.ofNanos(62_500_000);

  /** So many may leave together after a rest. */
  public static final int BURST = 4;

  /** What waits for one slow address at most, so that its answers do not hold up all others. */
  public static final int AT_ONCE = 8;

  /** So many failures in a row are no accident: the address is left alone for a while. */
  public static final int FAILURES = 5;

  /** A hook that was restarted is back in seconds. */
  public static final Duration FIRST_REST = Duration.ofSeconds(5);

  /** Rests double up to this: a hook that was away for a day is found soon after it is back. */
  public static final Duration LONGEST_REST = Duration.ofMinutes(5);

  /** The longest that another's {@code Retry-After} is obeyed; some ask for weeks. */
  public static final Duration LONGEST_ASKED = Duration.ofHours(1);

  /** How long one attempt after a rest keeps all others waiting: longer than any attempt takes. */
  public static final Duration PROBE = Duration.ofSeconds(15);

  private Pace() {}

  /**
   * How long an address rests that failed so often in a row; zero while that may be an accident.
   */
  public static Duration rest(int failures) {
    if (failures < FAILURES) {
      return Duration.ZERO;
    }
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures - FAILURES, 20));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }
}
