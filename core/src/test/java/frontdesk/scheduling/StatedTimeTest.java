package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.scheduling.StatedTime.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:00:00, 2026-11-24T09:00, ",
    "2026-11-24T09:00, 2026-11-24T09:00, ",
    "2026-11-24 09:00, 2026-11-24T09:00, ",
    "2026-11-24t09:00, 2026-11-24T09:00, ",
    "2026-11-24T09:00:59, 2026-11-24T09:00:59, ",
    "2026-11-24T09:00:00Z, 2026-11-24T09:00, Z",
    "2026-11-24t09:00:00z, 2026-11-24T09:00, Z",
    "2026-11-24T09:00Z, 2026-11-24T09:00, Z",
    "2026-11-24T09:00:00.0Z, 2026-11-24T09:00, Z",
    "2026-11-24T09:00:00.000Z, 2026-11-24T09:00, Z",
    "2026-11-24T09:00:00.000000000Z, 2026-11-24T09:00, Z",
    "'2026-11-24T09:00:00,000', 2026-11-24T09:00, ",
    "2026-11-24T09:00:00-06:00, 2026-11-24T09:00, -06:00",
    "2026-11-24T09:00-0600, 2026-11-24T09:00, -06:00",
    "2026-11-24T09:00-06, 2026-11-24T09:00, -06:00",
    "2026-11-24 09:00:00 -06:00, 2026-11-24T09:00, -06:00",
    "2026-11-24T09:00+05:45, 2026-11-24T09:00, +05:45",
    "2026-11-24T09:00+00:00, 2026-11-24T09:00, Z",
    "2026-11-24T09:00-00:00, 2026-11-24T09:00, Z",
    "' 2026-11-24T09:00 ', 2026-11-24T09:00, ",
    "2028-02-29T09:00, 2028-02-29T09:00, ",
    "2000-01-01T00:00, 2000-01-01T00:00, ",
    "2099-12-31T23:59:59, 2099-12-31T23:59:59, ",
  })
  void a_time_is_read(String text, LocalDateTime reading, String offset) {
    Optional<ZoneOffset> stated = Optional.ofNullable(offset).map(ZoneOffset::of);

    assertThat(StatedTime.parse(text)).contains(new StatedTime(reading, stated));
  }

  // G4.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "tomorrow at nine",
        "9 AM",
        "09:00",
        "2026-11-24",
        "2026-11-24T",
        "2026-11-24T09",
        "2026-11-24T9:00",
        "2026-11-24T09:60",
        "2026-11-24T09:00:60",
        "2026-11-24T23:59:60Z",
        "2026-11-24T24:00",
        "2026-11-24T24:00:00Z",
        "2026-11-24T25:00",
        "2026-13-01T09:00",
        "2026-00-01T09:00",
        "2026-02-30T09:00",
        "2026-02-29T09:00",
        "2026-11-31T09:00",
        "2026-11-00T09:00",
        "0000-01-01T09:00",
        "0001-01-01T09:00",
        "1999-12-31T09:00",
        "2100-01-01T09:00",
        "9999-12-31T09:00",
        "+12026-11-24T09:00",
        "-2026-11-24T09:00",
        "2026-11-24T09:00:00.5",
        "2026-11-24T09:00:00.000001Z",
        "2026-11-24T09:00:00.",
        "2026-11-24T09:00:00.0000000000",
        "2026-11-24T09:00 06:00",
        "2026-11-24T09:00+19:00",
        "2026-11-24T09:00+06:60",
        "2026-11-24T09:00+6",
        "2026-11-24T09:00-06:00:00",
        "2026-11-24T09:00 America/Chicago",
        "2026-11-24T09:00Z[UTC]",
        "2026-11-24  09:00",
        "2026-11-24T09:00ZZ",
        "20261124T090000Z",
        "2026-W48-2T09:00",
        "2026-328T09:00",
        "24/11/2026 09:00",
        "1795597200",
        "\u0662\u0660\u0662\u0666-11-24T09:00",
        "2026-11-24T09:00\n2026-11-25T09:00",
      })
  void anything_else_is_refused(String text) {
    assertThat(StatedTime.parse(text)).isEmpty();
  }

  @Test
  @Complaint("a time without an offset is kept as UTC")
  void a_reading_without_offset_is_taken_at_home() {
    assertThat(read("2026-11-24T09:00").in(Optional.empty(), CHICAGO))
        .isEqualTo(at("2026-11-24T15:00:00Z"));
  }

  @Test
  @Complaint("a time without an offset is kept as UTC")
  void a_reading_without_offset_is_taken_in_the_zone_named() {
    assertThat(read("2026-11-24T09:00").in(Optional.of(NEW_YORK), CHICAGO))
        .isEqualTo(at("2026-11-24T14:00:00Z"));
  }

  @Test
  @Complaint("a time with an offset breaks the reader")
  void an_offset_says_all() {
    assertThat(read("2026-11-24T09:00+01:00").in(Optional.empty(), CHICAGO))
        .isEqualTo(at("2026-11-24T08:00:00Z"));
  }

  // G1, G2.
  @ParameterizedTest
  @CsvSource({
    // The clock goes from 01:59:59 to 03:00:00.
    "2027-03-14T01:59:59, 2027-03-14T06:59:59Z",
    "2027-03-14T02:00, SKIPPED_TIME 2027-03-14T07:00:00Z",
    "2027-03-14T02:30, SKIPPED_TIME 2027-03-14T07:30:00Z",
    "2027-03-14T02:59:59, SKIPPED_TIME 2027-03-14T07:59:59Z",
    "2027-03-14T03:00, 2027-03-14T07:00:00Z",
    // The clock goes from 01:59:59 back to 01:00:00.
    "2026-11-01T00:59:59, 2026-11-01T04:59:59Z",
    "2026-11-01T01:00, REPEATED_TIME 2026-11-01T05:00:00Z",
    "2026-11-01T01:30, REPEATED_TIME 2026-11-01T05:30:00Z",
    "2026-11-01T01:59:59, REPEATED_TIME 2026-11-01T05:59:59Z",
    "2026-11-01T02:00, 2026-11-01T07:00:00Z",
    // An offset settles it.
    "2026-11-01T01:30-04:00, 2026-11-01T05:30:00Z",
    "2026-11-01T01:30-05:00, 2026-11-01T06:30:00Z",
    // Offsets that New York does not have then; about nine on its wall is what was meant.
    "2026-11-24T09:00-04:00, OFFSET_CONTRADICTS_ZONE 2026-11-24T14:00:00Z",
    "2026-07-24T09:00-05:00, OFFSET_CONTRADICTS_ZONE 2026-07-24T13:00:00Z",
    "2027-03-14T02:30-05:00, OFFSET_CONTRADICTS_ZONE 2027-03-14T07:30:00Z",
    "2026-11-24T09:00-06:00, OFFSET_CONTRADICTS_ZONE 2026-11-24T14:00:00Z",
    // UTC is what programs write by default.
    "2026-11-24T09:00Z, 2026-11-24T09:00:00Z",
    "2026-11-24T09:00+00:00, 2026-11-24T09:00:00Z",
  })
  void what_a_reading_means_in_new_york(String reading, String meaning) {
    String[] words = meaning.split(" ", 2);
    Moment expected = words.length == 1 ? at(meaning) : impossible(words[0], words[1]);

    assertThat(read(reading).in(Optional.of(NEW_YORK), CHICAGO)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Z", "Etc/UTC", "GMT", "Etc/GMT", "+00:00", "Zulu", "Universal"})
  void utc_as_a_zone_contradicts_no_offset(String utc) {
    assertThat(read("2026-11-24T09:00-06:00").in(Optional.of(ZoneId.of(utc)), CHICAGO))
        .isEqualTo(at("2026-11-24T15:00:00Z"));
  }

  @Test
  void a_date_that_a_zone_skips_does_not_exist() {
    StatedTime skipped = new StatedTime(LocalDateTime.parse("2011-12-30T12:00"), Optional.empty());

    assertThat(skipped.in(Optional.of(ZoneId.of("Pacific/Apia")), CHICAGO))
        .isEqualTo(impossible("SKIPPED_TIME", "2011-12-30T22:00:00Z"));
  }

  private static StatedTime read(String text) {
    return StatedTime.parse(text).orElseThrow();
  }

  private static Moment impossible(String why, String about) {
    return new Moment.Impossible(Refusal.valueOf(why), Instant.parse(about));
  }

  private static Moment at(String instant) {
    return new Moment.At(Instant.parse(instant));
  }
}
