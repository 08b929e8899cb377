package frontdesk.hearing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.scheduling.RequestedTime.Readings;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people mean when they say it on Saturday, 21 November 2026, at half past two. */
class HeardTimeTest {
  private static final String SATURDAY = "2026-11-21T14:30";

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "today at 4 pm = 2026-11-21T16:00",
        "Tomorrow at 2 PM = 2026-11-22T14:00",
        "tomorrow at 2pm = 2026-11-22T14:00",
        "tomorrow, 2 p.m. = 2026-11-22T14:00",
        "2 pm tomorrow = 2026-11-22T14:00",
        "at two in the afternoon tomorrow = 2026-11-22T14:00",
        "tomorrow afternoon at two = 2026-11-22T14:00",
        "tomorrow morning at 9 = 2026-11-22T09:00",
        "tomorrow at 14:00 = 2026-11-22T14:00",
        "the day after tomorrow at noon = 2026-11-23T12:00",
        "tonight at 8 = 2026-11-21T20:00",
        "this afternoon at five = 2026-11-21T17:00",
        "this evening at 6:30 = 2026-11-21T18:30",
        "Tuesday at 10 am = 2026-11-24T10:00",
        "on Tuesday at 10am, please = 2026-11-24T10:00",
        "10:30 am on tues = 2026-11-24T10:30",
        "this Tuesday at 10 am = 2026-11-24T10:00",
        "next Tuesday at 10 am = 2026-11-24T10:00",
        "Tuesday next week at 10 am = 2026-11-24T10:00",
        "next week Tuesday at 10 am = 2026-11-24T10:00",
        "Tuesday at 10 am next week = 2026-11-24T10:00",
        "next week at 10 am on Tuesday = 2026-11-24T10:00",
        "the 24th at 10 am next week = 2026-11-24T10:00",
        "Sunday this week at 10 am = 2026-11-22T10:00",
        "the coming Saturday at 10 am = 2026-11-28T10:00",
        "next Saturday at 10 am = 2026-11-28T10:00",
        "a week from Tuesday at 10 am = 2026-12-01T10:00",
        "a week from today at 10 am = 2026-11-28T10:00",
        "two weeks from tomorrow at noon = 2026-12-06T12:00",
        "in three days at noon = 2026-11-24T12:00",
        "in two weeks at noon = 2026-12-05T12:00",
        "the 24th at half past nine in the morning = 2026-11-24T09:30",
        "the 24 at 9 am = 2026-11-24T09:00",
        "the twenty-fourth at 9 am = 2026-11-24T09:00",
        "Tuesday the 24th at 9 am = 2026-11-24T09:00",
        "Tuesday 24th, 9 am = 2026-11-24T09:00",
        "Tuesday 24 at 9 am = 2026-11-24T09:00",
        "the 20th at 9 am = 2026-12-20T09:00",
        "the 31st at 9 am = 2026-12-31T09:00",
        "November 24 at 9 am = 2026-11-24T09:00",
        "Nov. 24 at 9 am = 2026-11-24T09:00",
        "November twenty fourth at 9 am = 2026-11-24T09:00",
        "November the 24th, 2026 at 9 am = 2026-11-24T09:00",
        "the 24th of November at 9 am = 2026-11-24T09:00",
        "24 November 2026, 09:00 = 2026-11-24T09:00",
        "Tuesday, November 24, 2026 at 9 AM = 2026-11-24T09:00",
        "November 24 twenty twenty six at 9 am = 2026-11-24T09:00",
        "tomorrow, Sunday, November 22 at 9 AM = 2026-11-22T09:00",
        "January 5 at 9 am = 2027-01-05T09:00",
        "2026-11-24 09:00 = 2026-11-24T09:00",
        "2026-11-24 2:00 PM = 2026-11-24T14:00",
        "2026-11-24 at 2 pm = 2026-11-24T14:00",
        "11/24 at 9 am = 2026-11-24T09:00",
        "24/11 at 9 am = 2026-11-24T09:00",
        "11/24/2026 at 9 am = 2026-11-24T09:00",
        "24.11.2026 at 9 am = 2026-11-24T09:00",
        "12/12 at 9 am = 2026-12-12T09:00",
        "Thursday 12/3 at 9 am = 2026-12-03T09:00",
        "tomorrow at quarter past nine am = 2026-11-22T09:15",
        "tomorrow at a quarter to ten in the morning = 2026-11-22T09:45",
        "tomorrow at quarter of ten am = 2026-11-22T09:45",
        "tomorrow at ten past nine am = 2026-11-22T09:10",
        "tomorrow at ten minutes to nine am = 2026-11-22T08:50",
        "tomorrow at twenty to nine am = 2026-11-22T08:40",
        "tomorrow at nine thirty am = 2026-11-22T09:30",
        "tomorrow at nine oh five am = 2026-11-22T09:05",
        "tomorrow at 930 am = 2026-11-22T09:30",
        "tomorrow at 9 o'clock in the morning = 2026-11-22T09:00",
        "tomorrow at 12 pm = 2026-11-22T12:00",
        "tomorrow at 12 am = 2026-11-22T00:00",
        "tomorrow at 12:30 am = 2026-11-22T00:30",
        "tomorrow at noon = 2026-11-22T12:00",
        "tomorrow at 9 at night = 2026-11-22T21:00",
        "tomorrow at 2 at night = 2026-11-22T02:00",
        "2026-11-24T09:00:00 = 2026-11-24T09:00",
      })
  void one_time_is_meant(String said, LocalDateTime meant) {
    assertThat(meaning(said, SATURDAY)).isEqualTo(meant.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "tomorrow at 9 = MORNING_OR_EVENING 2026-11-22T09:00 2026-11-22T21:00",
        "tomorrow 9:30 = MORNING_OR_EVENING 2026-11-22T09:30 2026-11-22T21:30",
        "9 tomorrow = MORNING_OR_EVENING 2026-11-22T09:00 2026-11-22T21:00",
        "Tuesday at half past nine = MORNING_OR_EVENING 2026-11-24T09:30 2026-11-24T21:30",
        "tomorrow at 12 = MORNING_OR_EVENING 2026-11-22T12:00 2026-11-22T00:00",
        "tomorrow at midnight = MORNING_OR_EVENING 2026-11-22T00:00 2026-11-23T00:00",
        "Saturday at 10 pm = WHICH_WEEK 2026-11-21T22:00 2026-11-28T22:00",
        "next Sunday at 10 am = WHICH_WEEK 2026-11-22T10:00 2026-11-29T10:00",
        "Tuesday the 25th at 9 am = WEEKDAY_CONTRADICTS_DATE 2026-11-24T09:00 2026-11-25T09:00",
        "Wednesday, November 24, 2026, 9 am ="
            + " WEEKDAY_CONTRADICTS_DATE 2026-11-25T09:00 2026-11-24T09:00",
        "Friday the 22nd at 9 am = WEEKDAY_CONTRADICTS_DATE 2026-11-27T09:00 2026-11-22T09:00",
        "tomorrow, Tuesday, November 24 at 9 AM ="
            + " WEEKDAY_CONTRADICTS_DATE 2026-11-22T09:00 2026-11-24T09:00",
        "tomorrow, Sunday the 24th, at 9 AM ="
            + " WEEKDAY_CONTRADICTS_DATE 2026-11-22T09:00 2026-11-24T09:00",
        "5/6 at 9 am = DAY_OR_MONTH 2027-05-06T09:00 2027-06-05T09:00",
        "12/1/2026 at 9 am = DAY_OR_MONTH 2026-12-01T09:00 2026-01-12T09:00",
        "November 20 at 9 am = YEAR_DOUBTFUL 2027-11-20T09:00",
        "Tuesday this week at 9 am = WEEKDAY_CONTRADICTS_DATE 2026-11-24T09:00 2026-11-22T09:00",
        "tomorrow = NO_TIME_SAID 2026-11-22T12:00",
        "tomorrow morning = NO_TIME_SAID 2026-11-22T12:00",
        "2026-11-24 = NO_TIME_SAID 2026-11-24T12:00",
        "at 2 pm = NO_DAY_SAID",
        "noon = NO_DAY_SAID",
        "in the afternoon = NO_DAY_SAID",
      })
  void what_is_not_certain_is_told(String said, String meant) {
    assertThat(meaning(said, SATURDAY)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "in two hours = 2026-11-21T16:30-06:00",
        "in half an hour = 2026-11-21T15:00-06:00",
        "in 45 minutes = 2026-11-21T15:15-06:00",
        "an hour from now = 2026-11-21T15:30-06:00",
      })
  void some_times_are_counted_from_now(String said, String meant) {
    assertThat(meaning(said, SATURDAY)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "'Tuesday, November 24 at 9 AM, Central Time', America/Chicago",
    "9 am Eastern on Tuesday, America/New_York",
    "Tuesday at 9 am EST, America/New_York",
    "Tuesday 9 am pacific daylight time, America/Los_Angeles",
    "Tuesday at 9 am MT, America/Denver",
    "Tuesday at 9 am UTC, UTC",
    "Tuesday at 9 am,",
    "2026-11-24T09:00:00Z,",
  })
  void a_zone_may_be_named_with_a_time(String said, ZoneId zone) {
    assertThat(HeardTime.parse(said).orElseThrow().zone()).isEqualTo(Optional.ofNullable(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "please",
        "soon",
        "ASAP",
        "whenever",
        "9",
        "Tuesday 9",
        "9 Tuesday",
        "tomorrow 9 to 10",
        "between 2 and 3 pm tomorrow",
        "Monday or Tuesday at 9 am",
        "Monday Tuesday at 9 am",
        "tomorrow at 9 am at 10 am",
        "today tomorrow at 9 am",
        "tomorrow at 9 am pm",
        "tomorrow at 14:30 am",
        "tomorrow at 9 am in the evening",
        "tomorrow at 25:00",
        "tomorrow at 9:60",
        "tomorrow at 960 am",
        "tomorrow at 13 pm in two hours",
        "9 November 24 at 10 am",
        "November at 9 am",
        "February 30 at 9 am",
        "February 29, 2027 at 9 am",
        "the 32nd at 9 am",
        "2026-02-30 at 9 am",
        "2026-13-01 at 9 am",
        "31/31 at 9 am",
        "1999-12-31 at 9 am",
        "yesterday at 9 am",
        "two weeks from Tuesday at 9 am",
        "not tomorrow at 9 am",
        "tomorrow at 9 am Mars time",
        "tomorrow at 9 am Central Eastern",
        "in two hours Central",
        "Central Time",
        "2026-11-24T09",
        "20261124T090000Z",
        "1795597200",
        "12 Oak Street at 9 am",
      })
  void what_is_not_wholly_understood_is_not_understood(String said) {
    assertThat(HeardTime.parse(said)).isEmpty();
  }

  private static String meaning(String said, String now) {
    ZonedDateTime then = LocalDateTime.parse(now).atZone(ZoneId.of("America/Chicago"));
    Readings readings =
        HeardTime.parse(said)
            .orElseThrow(() -> new AssertionError("not understood: " + said))
            .readings(then);
    String may =
        readings.may().stream()
            .map(time -> time.reading() + time.offset().map(Object::toString).orElse(""))
            .collect(joining(" "));
    return (readings.doubt().map(Enum::name).orElse("") + " " + may).strip();
  }
}
