package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.scheduling.OfficeHours.Range;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "mon 09:00-17:00 = mon 09:00-17:00",
        "MON 09:00-17:00 = mon 09:00-17:00",
        "mon 09:00-12:00 13:00-17:00 = mon 09:00-12:00 13:00-17:00",
        "mon 09:00-12:00; mon 13:00-17:00 = mon 09:00-12:00 13:00-17:00",
        "sun 00:00-24:00; tue 09:00-17:00 = tue 09:00-17:00; sun 00:00-24:00",
        "fri 22:00-24:00;sat 00:00-02:00; = fri 22:00-24:00; sat 00:00-02:00",
        "mon   09:00-17:00  ;  tue 09:00-17:00 = mon 09:00-17:00; tue 09:00-17:00",
        "mon; tue 09:00-17:00 = tue 09:00-17:00",
        "mon 23:59-24:00 = mon 23:59-24:00",
        "'' = ''",
        "' ' = ''",
      })
  void hours_are_read_and_printed(String text, String printed) {
    OfficeHours hours = OfficeHours.parse(text);

    assertThat(hours).hasToString(printed);
    assertThat(OfficeHours.parse(printed)).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monday 09:00-17:00",
        "mo 09:00-17:00",
        "09:00-17:00",
        "mon 9:00-17:00",
        "mon 09:00",
        "mon 09:00-",
        "mon -17:00",
        "mon 09:00-12:00-17:00",
        "mon 09:00 - 17:00",
        "mon 09:00-12:00,13:00-17:00",
        "mon 09:00-25:00",
        "mon 09:00-24:01",
        "mon 09:60-17:00",
        "mon 24:00-24:00",
        "mon 09:00:30-17:00",
        "mon 09:00:00-17:00",
        "mon 09:00-09:00",
        "mon 22:00-02:00",
        "mon 9-17",
        "mon nine-five",
        "mon 09:00-17:00, tue 09:00-17:00",
      })
  void what_cannot_be_read_is_refused_by_name(String text) {
    assertThatThrownBy(() -> OfficeHours.parse("sat 10:00-12:00; " + text))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(refused -> assertThat(text).contains(lastWord(refused.getMessage())));
  }

  @Test
  void a_weekday_that_is_not_named_is_closed() {
    assertThat(OfficeHours.parse("mon 09:00-17:00").on(DayOfWeek.TUESDAY)).isEmpty();
  }

  @Test
  void a_weekday_without_hours_is_like_one_that_is_not_named() {
    assertThat(new OfficeHours(Map.of(DayOfWeek.MONDAY, List.of())))
        .isEqualTo(OfficeHours.parse(""));
  }

  @Test
  void always_open_can_be_printed_and_read_again() {
    assertThat(OfficeHours.parse(OfficeHours.alwaysOpen().toString()))
        .isEqualTo(OfficeHours.alwaysOpen());
  }

  @ParameterizedTest
  @CsvSource({"-1, 60", "60, 60", "120, 60", "0, 1441"})
  void a_range_runs_forward_within_one_day(int from, int to) {
    assertThatThrownBy(() -> new Range(from, to)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String lastWord(String message) {
    return message.substring(message.lastIndexOf(' ') + 1);
  }

  @Test
  void a_date_says_what_is_open_or_that_it_is_closed() {
    assertThat(OfficeHours.parse("2026-12-25 closed").exceptions())
        .containsValue(List.of())
        .hasSize(1);
    assertThatThrownBy(() -> OfficeHours.parse("2026-12-24"))
        .isInstanceOf(ImpossiblePolicy.class)
        .hasMessage("hours: say of a date what is open, or closed");
  }
}
