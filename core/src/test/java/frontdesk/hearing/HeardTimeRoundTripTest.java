package frontdesk.hearing;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.scheduling.RequestedTime;
import frontdesk.scheduling.RequestedTime.Readings;
import frontdesk.scheduling.StatedTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said of a time in full means that time, on every day on which it is said. */
class HeardTimeRoundTripTest {
  private static final int TIMES = 2_000;

  private static final List<String> DATES =
      List.of(
          "EEEE, MMMM d, yyyy",
          "EEE MMM d yyyy",
          "MMMM d yyyy",
          "d MMMM yyyy",
          "'the' d 'of' MMMM yyyy",
          "EEEE 'the' d 'of' MMMM yyyy",
          "yyyy-MM-dd",
          "EEEE yyyy-MM-dd",
          "yyyy/M/d");

  private static final List<String> TWELVE =
      List.of("'at' h:mm a", "h:mma", "h:mm a 'sharp'", "'at' h.mm a");

  /** From ten to twelve these are the digits of either half of the day. */
  private static final List<String> CLOCKS = List.of("'at' h:mm a", "h:mma", "HH:mm", "'at' HH:mm");

  private final Random random = new Random(16);

  @Test
  void a_full_date_with_a_full_time_means_itself_in_either_order() {
    for (int i = 0; i < TIMES; i++) {
      LocalDateTime meant = anyTime();
      String date = written(one(DATES), meant);
      String clock =
          written(one(meant.getHour() < 10 || meant.getHour() > 12 ? CLOCKS : TWELVE), meant);
      String said = random.nextBoolean() ? date + " " + clock : clock + " " + date;

      assertThat(certain(said, anyTime())).as(said).contains(meant);
    }
  }

  @Test
  void a_day_ahead_is_counted_from_the_day_on_which_it_is_said() {
    for (int i = 0; i < TIMES; i++) {
      LocalDateTime now = anyTime();
      LocalDateTime meant =
          now.toLocalDate().plusDays(random.nextInt(60)).atTime(anyTime().toLocalTime());
      long days = DAYS.between(now.toLocalDate(), meant.toLocalDate());
      String said = daysAhead((int) days) + " at " + written("h:mm a", meant);

      assertThat(certain(said, now)).as(said + " on " + now).contains(meant);
    }
  }

  @Test
  void a_weekday_is_the_first_there_is_and_next_weeks_is_in_next_week() {
    for (int i = 0; i < TIMES; i++) {
      LocalDateTime now = anyTime();
      LocalDate day = now.toLocalDate().plusDays(1 + random.nextInt(6));
      String weekday = written("EEEE", day.atStartOfDay());

      assertThat(certain(weekday + " at noon", now)).contains(day.atTime(12, 0));
      LocalDate next = certain(weekday + " next week at noon", now).orElseThrow().toLocalDate();
      assertThat(next.getDayOfWeek()).isEqualTo(day.getDayOfWeek());
      assertThat(monday(next)).isEqualTo(monday(now.toLocalDate()).plusWeeks(1));
      assertThat(readings("next " + weekday + " at noon", now).may())
          .extracting(time -> time.reading().toLocalDate())
          .contains(next)
          .allMatch(may -> may.isAfter(now.toLocalDate()));
    }
  }

  @Test
  void a_date_without_a_year_is_never_past_and_less_than_nine_months_off_or_doubted() {
    for (int i = 0; i < TIMES; i++) {
      LocalDateTime now = anyTime();
      LocalDateTime day = anyTime();
      Readings readings = readings(written("MMMM d", day) + " at noon", now);
      LocalDate meant = readings.may().get(0).reading().toLocalDate();

      assertThat(meant).isAfterOrEqualTo(now.toLocalDate());
      assertThat(meant.getMonth()).isEqualTo(day.getMonth());
      assertThat(meant.getDayOfMonth()).isEqualTo(day.getDayOfMonth());
      assertThat(readings.doubt().isPresent())
          .isEqualTo(!meant.isBefore(now.toLocalDate().plusMonths(9)));
    }
  }

  @Test
  @Complaint("a weekday and a date that do not fit are booked")
  void a_weekday_beside_a_date_is_certain_only_if_it_is_right() {
    for (int i = 0; i < TIMES; i++) {
      LocalDateTime meant = anyTime();
      int wrong = random.nextInt(7);
      String said =
          written("EEEE", meant.plusDays(wrong)) + written(" MMMM d yyyy", meant) + " at noon";

      assertThat(readings(said, meant).doubt().isPresent()).as(said).isEqualTo(wrong != 0);
    }
  }

  /** Any words of the table in any order: nothing throws, and nothing is endless. */
  @ParameterizedTest
  @ValueSource(
      strings =
          "tomorrow today next this the Tuesday 24th 24 9 9:30 14:00 am pm at in of to past half"
              + " quarter noon midnight morning night week weeks from now hours two November 2026"
              + " 5/6 2026-11-24 coming tonight o'clock Central UTC a")
  void no_order_of_words_breaks_it(String vocabulary) {
    List<String> words = List.of(vocabulary.split(" ", -1));
    for (int i = 0; i < TIMES; i++) {
      String said =
          String.join(
              " ",
              random.ints(1 + random.nextInt(6), 0, words.size()).mapToObj(words::get).toList());

      HeardTime.parse(said)
          .map(time -> time.readings(at(anyTime())))
          .ifPresent(
              readings ->
                  assertThat(readings.may().size() == 1 || readings.doubt().isPresent())
                      .as(said)
                      .isTrue());
    }
  }

  private Optional<LocalDateTime> certain(String said, LocalDateTime now) {
    Readings readings = readings(said, now);
    return readings.doubt().isPresent()
        ? Optional.empty()
        : Optional.of(readings.may().get(0)).map(StatedTime::reading);
  }

  private static Readings readings(String said, LocalDateTime now) {
    RequestedTime time =
        HeardTime.parse(said).orElseThrow(() -> new AssertionError("not understood: " + said));
    return time.readings(at(now));
  }

  private static ZonedDateTime at(LocalDateTime now) {
    return now.atZone(ZoneId.of("America/Chicago"));
  }

  /** All days of ten years alike: month and year ends, leap days and clock changes among them. */
  private LocalDateTime anyTime() {
    return LocalDateTime.parse("2024-01-01T00:00").plusMinutes(random.nextInt(10 * 365 * 24 * 60));
  }

  private static String daysAhead(int days) {
    return switch (days) {
      case 0 -> "today";
      case 1 -> "tomorrow";
      case 2 -> "the day after tomorrow";
      default -> "in " + days + " days";
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String written(String pattern, LocalDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
  }
}
