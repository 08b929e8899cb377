package frontdesk.scheduling;

import java.util.OptionalInt;

/**
 * How many appointments a host takes.
 *
 * @param atOnce how many may run at once: the host's seats
 * @param aDay how many may begin on one date of the host's; empty: no limit
 */
public record Limits(int atOnce, OptionalInt aDay) {
  /** Seats are tried one by one in the database; more than this is no longer an appointment. */
  private static final int MOST_SEATS = 1_000;

  /** One a minute and seat is more than anybody can take. */
  private static final int MOST_A_DAY = 1_440 * MOST_SEATS;

  public static final Limits ONE_AT_ONCE = new Limits(1, OptionalInt.empty());

  public Limits {
    ImpossiblePolicy.unless(
        atOnce >= 1 && atOnce <= MOST_SEATS, "at-once", "has to be from 1 to " + MOST_SEATS);
    ImpossiblePolicy.unless(
        aDay.isEmpty() || (aDay.getAsInt() >= 1 && aDay.getAsInt() <= MOST_A_DAY),
        "a-day",
        "has to be from 1 to " + MOST_A_DAY);
  }
}
