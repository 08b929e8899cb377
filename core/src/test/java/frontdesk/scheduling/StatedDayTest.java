package frontdesk.scheduling;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Complaint;
import frontdesk.scheduling.StatedDay.Dates;
import frontdesk.scheduling.StatedDay.OfWeek;
import frontdesk.scheduling.StatedDay.Which;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 23 November 2026 is a Monday, and so is 28 December. */
class StatedDayTest {
  @ParameterizedTest
  @CsvSource({
    // On a Monday, a Tuesday, a Wednesday and the Sunday after them.
    "PLAIN, 2026-11-23, 2026-11-24",
    "PLAIN, 2026-11-24, WHICH_WEEK 2026-11-24 2026-12-01",
    "PLAIN, 2026-11-25, 2026-12-01",
    "THIS, 2026-11-23, 2026-11-24",
    "THIS, 2026-11-24, 2026-11-24",
    "COMING, 2026-11-23, 2026-11-24",
    "COMING, 2026-11-24, 2026-12-01",
    "NEXT, 2026-11-23, WHICH_WEEK 2026-11-24 2026-12-01",
    "NEXT, 2026-11-24, 2026-12-01",
    "NEXT, 2026-11-25, 2026-12-01",
    "NEXT, 2026-11-29, 2026-12-01",
    "OF_NEXT_WEEK, 2026-11-23, 2026-12-01",
    "OF_NEXT_WEEK, 2026-11-29, 2026-12-01",
    "A_WEEK_LATER, 2026-11-23, 2026-12-01",
    "A_WEEK_LATER, 2026-11-25, 2026-12-08",
    // Over the end of the year.
    "NEXT, 2026-12-30, 2027-01-05",
    "PLAIN, 2026-12-30, 2027-01-05",
  })
  @Complaint("next Tuesday is wrong, with two weeks of dates in the prompt")
  void which_tuesday_is_meant(Which which, LocalDate today, String meant) {
    assertThat(told(new OfWeek(DayOfWeek.TUESDAY, which).seenFrom(today))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "24, 2026-11-23, 2026-11-24",
    "24, 2026-11-24, 2026-11-24",
    "24, 2026-11-25, 2026-12-24",
    "31, 2026-11-01, 2026-12-31",
    "31, 2027-01-31, 2027-01-31",
    "30, 2027-01-31, 2027-03-30",
    "29, 2027-01-30, 2027-03-29",
    "29, 2028-02-01, 2028-02-29",
    "1, 2026-12-31, 2027-01-01",
  })
  void a_day_of_the_month_is_the_next_there_is(int day, LocalDate today, LocalDate meant) {
    StatedDate date = new StatedDate(Optional.empty(), Optional.empty(), day, Optional.empty());

    assertThat(date.seenFrom(today)).isEqualTo(Dates.certain(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 31, 2026-12-31, 2026-12-31",
    "1, 1, 2026-12-31, 2027-01-01",
    "2, 29, 2028-02-01, 2028-02-29",
    "2, 29, 2026-11-23, YEAR_DOUBTFUL 2028-02-29",
    "11, 22, 2026-11-23, YEAR_DOUBTFUL 2027-11-22",
    "8, 22, 2026-11-23, 2027-08-22",
    "8, 23, 2026-11-23, YEAR_DOUBTFUL 2027-08-23",
  })
  void a_month_and_a_day_are_the_next_there_are(int month, int day, LocalDate today, String meant) {
    StatedDate date =
        new StatedDate(Optional.empty(), Optional.of(Month.of(month)), day, Optional.empty());

    assertThat(told(date.seenFrom(today))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "TUESDAY, 24, 2026-11-23, 2026-11-24",
    "TUESDAY, 25, 2026-11-23, WEEKDAY_CONTRADICTS_DATE 2026-11-24 2026-11-25",
    "TUESDAY, 27, 2026-11-23, WEEKDAY_CONTRADICTS_DATE 2026-11-24 2026-11-27",
    "TUESDAY, 28, 2026-11-23, WEEKDAY_CONTRADICTS_DATE 2026-12-01 2026-11-28",
    // A day that is over is not the one that was meant.
    "SUNDAY, 24, 2026-11-23, WEEKDAY_CONTRADICTS_DATE 2026-11-29 2026-11-24",
  })
  @Complaint("next Tuesday is confirmed with a Wednesday's date")
  void a_search_follows_the_weekday_beside_a_date(
      DayOfWeek weekday, int day, LocalDate today, String meant) {
    StatedDate date = new StatedDate(Optional.empty(), Optional.empty(), day, Optional.of(weekday));

    Dates dates = date.seenFrom(today);

    assertThat(told(dates)).isEqualTo(meant);
    assertThat(dates.toSearch()).hasSize(1);
    assertThat(dates.toSearch().get(0).getDayOfWeek()).isEqualTo(weekday);
  }

  @Test
  void of_this_week_the_days_that_are_over_are_left_out() {
    assertThat(new StatedDay.Week(0).seenFrom(LocalDate.parse("2026-11-27")).may())
        .extracting(LocalDate::toString)
        .containsExactly("2026-11-27", "2026-11-28", "2026-11-29");
    assertThat(new StatedDay.Week(1).seenFrom(LocalDate.parse("2026-11-29")).may())
        .first()
        .hasToString("2026-11-30");
  }

  @Test
  void a_date_that_no_year_has_is_none() {
    Optional<Month> february = Optional.of(Month.FEBRUARY);

    assertThatThrownBy(() -> new StatedDate(Optional.empty(), february, 30, Optional.empty()))
        .hasMessageContaining("FEBRUARY");
    assertThatThrownBy(() -> new StatedDate(Optional.of(2027), february, 29, Optional.empty()))
        .hasMessageContaining("February 29");
    assertThatThrownBy(
            () -> new StatedDate(Optional.empty(), Optional.empty(), 32, Optional.empty()))
        .hasMessage("a day of a month is from 1 to 31");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-24, 2026-11-24",
    "2025-11-24, 2026-11-24",
    "2025-01-05, 2027-01-05",
    "2026-01-05, 2027-01-05",
    "2026-11-22,",
    "2026-11-20,",
    "2026-07-01,",
    "2024-02-29,",
    "2027-01-05,",
  })
  void a_year_is_wrong_only_if_another_one_is_nearer(LocalDate stated, LocalDate meant) {
    assertThat(SameDayOfYear.meantBy(stated, LocalDate.parse("2026-11-23")))
        .isEqualTo(Optional.ofNullable(meant));
  }

  private static String told(Dates dates) {
    String may = dates.may().stream().map(LocalDate::toString).collect(joining(" "));
    return (dates.doubt().map(Enum::name).orElse("") + " " + may).strip();
  }
}
