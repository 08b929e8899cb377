package frontdesk.scheduling;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A date as people say it, such as {@code "Tuesday the 24th"}. What is not said is the next there
 * is, today included.
 *
 * @param year empty wherever the month is
 * @param weekday said beside it; it may contradict the date
 */
public record StatedDate(
    Optional<Integer> year, Optional<Month> month, int day, Optional<DayOfWeek> weekday)
    implements StatedDay {

  /** A leap day is at most eight years off (1896 and 1904 were leap years, 1900 was none). */
  private static final int YEARS_TO_A_LEAP_DAY = 8;

  /** Of two months in a row one has 31 days, or both are long enough. */
  private static final int MONTHS_TO_A_LAST_DAY = 2;

  /**
   * A day without a year that is further off has probably just passed, by whoever counted wrong;
   * also from here on its year is said.
   */
  private static final int MONTHS_OF_NO_DOUBT = 9;

  /** No date of any year is an {@link IllegalArgumentException} or a DateTimeException. */
  public StatedDate {
    if (month.isPresent()) {
      MonthDay.of(month.get(), day);
    } else if (day < 1 || day > 31 || year.isPresent()) {
      throw new IllegalArgumentException("a day of a month is from 1 to 31");
    }
    year.ifPresent(stated -> LocalDate.of(stated, month.orElseThrow(), day));
  }

  public StatedDate on(DayOfWeek said) {
    return new StatedDate(year, month, day, Optional.of(said));
  }

  @Override
  public Dates seenFrom(LocalDate today) {
    LocalDate date = date(today);
    if (weekday.isPresent() && date.getDayOfWeek() != weekday.get()) {
      LocalDate nearest = nearest(weekday.get(), date, today);
      return Dates.doubtful(Refusal.WEEKDAY_CONTRADICTS_DATE, nearest, date);
    }
    boolean farOff = year.isEmpty() && !date.isBefore(today.plusMonths(MONTHS_OF_NO_DOUBT));
    return farOff ? Dates.doubtful(Refusal.YEAR_DOUBTFUL, date) : Dates.certain(date);
  }

  private LocalDate date(LocalDate today) {
    return year.map(stated -> LocalDate.of(stated, month.orElseThrow(), day))
        .orElseGet(() -> firstFrom(today));
  }

  private LocalDate firstFrom(LocalDate today) {
    return candidates(today).filter(date -> !date.isBefore(today)).findFirst().orElseThrow();
  }

  private Stream<LocalDate> candidates(LocalDate today) {
    if (month.isEmpty()) {
      return IntStream.rangeClosed(0, MONTHS_TO_A_LAST_DAY)
          .mapToObj(YearMonth.from(today)::plusMonths)
          .filter(each -> each.isValidDay(day))
          .map(each -> each.atDay(day));
    }
    MonthDay each = MonthDay.of(month.get(), day);
    return IntStream.rangeClosed(today.getYear(), today.getYear() + YEARS_TO_A_LEAP_DAY)
        .filter(each::isValidYear)
        .mapToObj(each::atYear);
  }

  // Three days to either side hold each weekday once; one that is over was not meant.
  private static LocalDate nearest(DayOfWeek weekday, LocalDate date, LocalDate today) {
    LocalDate nearest = date.minusDays(3).with(nextOrSame(weekday));
    return nearest.isBefore(today) && !date.isBefore(today) ? nearest.plusWeeks(1) : nearest;
  }
}
