package frontdesk.scheduling;

import java.time.Duration;

/**
 * Where offered appointments may begin.
 *
 * @param step between one start and the next
 * @param offset by how much the first start of a day comes after midnight; less than the step
 * @param counted from where
 * @param only true if only such starts may be booked, false if any minute may
 */
public record StartGrid(Duration step, Duration offset, Counted counted, boolean only) {
  private static final Duration DAY = Duration.ofDays(1);

  /** From where the steps are counted. */
  public enum Counted {
    /** From midnight on the wall: neither the time of a call nor busy times move it. */
    FROM_MIDNIGHT,
    /** From the start of each free run: no gap is left before an appointment. */
    FROM_FREE_RUN
  }

  public StartGrid {
    WholeMinutes.some(step, DAY, "step");
    WholeMinutes.orNone(offset, DAY, "offset");
    ImpossiblePolicy.unless(offset.compareTo(step) < 0, "offset", "has to be less than the step");
    // Each booking moves the starts that follow a free run: what was offered would be refused.
    ImpossiblePolicy.unless(
        !only || counted == Counted.FROM_MIDNIGHT,
        "grid-only",
        "is possible only where the grid is counted from midnight");
    ImpossiblePolicy.unless(
        offset.isZero() || counted == Counted.FROM_MIDNIGHT,
        "offset",
        "means nothing where the grid is counted from each free run");
  }

  /** Every so often from midnight, and nothing else may be booked. */
  public static StartGrid only(Duration step) {
    return new StartGrid(step, Duration.ZERO, Counted.FROM_MIDNIGHT, true);
  }

  /** Every so often from midnight is offered, and any minute may be booked. */
  public static StartGrid offering(Duration step) {
    return new StartGrid(step, Duration.ZERO, Counted.FROM_MIDNIGHT, false);
  }
}
