package frontdesk.speech;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.Language;
import frontdesk.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is Monday, 23 November 2026, 22:00 in Chicago, where UTC is a day ahead already. */
class SpokenTimeTest {
  private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final SpokenTime TIME = new SpokenTime(CHICAGO, at("2026-11-23T22:00"), ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2026-11-23T22:30 = today, Monday, November 23 at 10:30 PM",
        "2026-11-23T08:00 = today, Monday, November 23 at 8 AM",
        "2026-11-24T09:00 = tomorrow, Tuesday, November 24 at 9 AM",
        "2026-11-24T09:05 = tomorrow, Tuesday, November 24 at 9:05 AM",
        "2026-11-24T12:00 = tomorrow, Tuesday, November 24 at noon",
        "2026-11-24T12:30 = tomorrow, Tuesday, November 24 at 12:30 PM",
        "2026-11-25T00:00 = Wednesday, November 25 at 12 AM",
        "2026-11-25T00:30 = Wednesday, November 25 at 12:30 AM",
        "2026-11-25T21:00 = Wednesday, November 25 at 9 PM",
        "2027-03-14T09:00 = Sunday, March 14 at 9 AM",
        "2027-08-22T09:00 = Sunday, August 22 at 9 AM",
        "2027-08-23T09:00 = Monday, August 23, 2027 at 9 AM",
        "2028-11-24T09:00 = Friday, November 24, 2028 at 9 AM",
        "2026-11-22T09:00 = Sunday, November 22, 2026 at 9 AM",
        "2024-12-20T14:00 = Friday, December 20, 2024 at 2 PM",
      })
  @Complaint("next Tuesday is confirmed with a Wednesday's date")
  @Complaint("times come without their weekday, and a wrong one is said")
  @Complaint("2:30 is rounded to 2:00")
  @Complaint("21:00 is read as digits, with zeros, or not at all")
  void a_moment_is_said_from_the_hosts_today(String local, String said) {
    assertThat(TIME.moment(at(local))).isEqualTo(said);
  }

  @Test
  @Complaint("times are read out in UTC")
  void one_day_is_said_once_and_the_zone_at_the_end() {
    assertThat(either("2026-11-24T09:00"))
        .isEqualTo("tomorrow, Tuesday, November 24 at 9 AM, Central Time");
    assertThat(either("2026-11-24T09:00", "2026-11-24T09:30", "2026-11-24T14:00"))
        .isEqualTo("tomorrow, Tuesday, November 24 at 9 AM, 9:30 AM or 2 PM, Central Time");
    assertThat(either("2026-11-24T09:00", "2026-11-25T12:00", "2026-11-26T09:00"))
        .isEqualTo(
            "tomorrow, Tuesday, November 24 at 9 AM, Wednesday, November 25 at noon"
                + " or Thursday, November 26 at 9 AM, Central Time");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, UTC",
    "Etc/UTC, UTC",
    "GMT, UTC",
    "America/Chicago, Central Time",
    "America/New_York, Eastern Time",
    "America/Ciudad_Juarez, Mountain Time",
    "Europe/Berlin, Central European Time",
    "+05:30, UTC plus 5 hours 30 minutes",
    "-03:30, UTC minus 3 hours 30 minutes",
    "UTC-6, UTC minus 6 hours",
    "Etc/GMT+1, UTC minus 1 hour",
    "+00:45, UTC plus 45 minutes",
  })
  void a_zone_is_named_as_people_name_it(String zone, String name) {
    assertThat(new SpokenTime(ZoneId.of(zone), Instant.EPOCH, ENGLISH).zoneName()).isEqualTo(name);
  }

  @Test
  void every_zone_has_a_name_that_can_be_said() {
    assertThat(ZoneId.getAvailableZoneIds())
        .map(zone -> new SpokenTime(ZoneId.of(zone), Instant.EPOCH, ENGLISH).zoneName())
        .allMatch(name -> name.matches("[\\p{L} .'’&()-]+|UTC (plus|minus) \\d+ hours?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Chicago", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Niue"})
  @Complaint("today in UTC is the caller's tomorrow")
  void today_is_the_hosts_today(String zone) {
    Instant now = Instant.parse("2026-11-24T04:00:00Z");

    assertThat(new SpokenTime(ZoneId.of(zone), now, ENGLISH).moment(now)).startsWith("today, ");
  }

  private static String either(String... starts) {
    List<TimeSlot> slots =
        Stream.of(starts).map(start -> TimeSlot.of(at(start), Duration.ofMinutes(30))).toList();
    return TIME.either(slots);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }
}
