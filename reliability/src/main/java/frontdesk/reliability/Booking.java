package frontdesk.reliability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * One thing that one caller wants. Numbers that differ want different times of different people, so
 * that each of them can be booked; the demo organisation's hosts are booked.
 */
public record Booking(Door door, int number, Instant start) {
  private static final Duration LENGTH = Duration.ofMinutes(30);

  // The intake desk is twenty people, and takes any time; the past too, so every run asks the same.
  private static final Instant FIRST_AT_THE_DESK = Instant.parse("2027-01-04T00:00:00Z");
  private static final int SEATS = 20;

  // The property manager's hours: Monday to Friday, 9 to 17, in half hours.
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final int A_DAY = 16;
  private static final int A_WEEK = 5 * A_DAY;
  private static final int OPENS = 9 * 60;

  /** As many as there are times with the property manager within the year that may be booked. */
  public static final int MOST_BY_PHONE = 50 * A_WEEK;

  public static Booking atTheDesk(int number) {
    return new Booking(
        Door.EXECUTE,
        number,
        FIRST_AT_THE_DESK
            .plus(LENGTH.multipliedBy(number / SEATS))
            .truncatedTo(ChronoUnit.MINUTES));
  }

  /**
   * With the property manager.
   *
   * @param number less than {@link #MOST_BY_PHONE}
   */
  public static Booking byPhone(int number) {
    if (number >= MOST_BY_PHONE) {
      throw new IllegalArgumentException("there are no more times than " + MOST_BY_PHONE);
    }
    LocalDate monday =
        LocalDate.now(CHICAGO).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate day = monday.plusWeeks(number / A_WEEK).plusDays(number % A_WEEK / A_DAY);
    int minutes = OPENS + 30 * (number % A_DAY);
    return new Booking(
        Door.VAPI, number, day.atStartOfDay(CHICAGO).plusMinutes(minutes).toInstant());
  }

  public Instant end() {
    return start.plus(LENGTH);
  }

  /** By which the caller is known in the book. */
  public String email() {
    return "caller-"
        + door.name().toLowerCase(java.util.Locale.ROOT)
        + "-"
        + number
        + "@example.com";
  }

  @Override
  public String toString() {
    return door + " " + number;
  }
}
