package frontdesk.scheduling;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/** The date that was meant by one whose year is plainly wrong: models live in the past. */
final class SameDayOfYear {
  private SameDayOfYear() {}

  /**
   * The next such day from today on. Empty where the stated date is not past by more than a day, or
   * is nearer than the other one: whoever says three days ago got the day wrong, not the year.
   */
  static Optional<LocalDate> meantBy(LocalDate stated, LocalDate today) {
    if (!stated.isBefore(today.minusDays(1))) {
      return Optional.empty();
    }
    MonthDay day = MonthDay.from(stated);
    return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
        .filter(day::isValidYear)
        .mapToObj(day::atYear)
        .filter(date -> !date.isBefore(today))
        .findFirst()
        .filter(
            date -> ChronoUnit.DAYS.between(today, date) < ChronoUnit.DAYS.between(stated, today));
  }
}
