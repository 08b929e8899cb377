package frontdesk.scheduling;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Lengths that a policy is made of: the desk counts in minutes. */
final class WholeMinutes {
  private WholeMinutes() {}

  /** At least a minute. */
  static void some(Duration length, Duration most, String field) {
    ImpossiblePolicy.unless(
        !length.isZero() && within(length, most),
        field,
        "has to be from 1 minute to " + said(most));
  }

  static void orNone(Duration length, Duration most, String field) {
    ImpossiblePolicy.unless(within(length, most), field, "has to be from 0 to " + said(most));
  }

  private static boolean within(Duration length, Duration most) {
    return !length.isNegative()
        && length.compareTo(most) <= 0
        && length.equals(length.truncatedTo(ChronoUnit.MINUTES));
  }

  private static String said(Duration most) {
    return most.toMinutes() + ", in whole minutes";
  }
}
