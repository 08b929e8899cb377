package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is open when the clock jumps. Times are told as the wall shows them, with their offset. */
class AvailabilityClockChangeTest {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("MM-dd HH:mm x", Locale.ROOT);

  @Test
  void hours_that_do_not_exist_in_spring_are_not_offered() {
    Host host = aHost().in("America/Chicago").open("sun 01:00-04:00").every(ofMinutes(30)).build();

    assertThat(starts(host, "2027-03-14", "2027-03-15"))
        .containsExactly(
            "03-14 01:00 -06", "03-14 01:30 -06", "03-14 03:00 -05", "03-14 03:30 -05");
  }

  @Test
  void an_appointment_may_run_over_the_change_in_spring() {
    Host host = aHost().in("America/Chicago").open("sun 01:00-04:00").lasting(ofHours(1)).build();

    assertThat(starts(host, "2027-03-14", "2027-03-15"))
        .containsExactly("03-14 01:00 -06", "03-14 01:30 -06", "03-14 03:00 -05");
  }

  @Test
  void hours_that_begin_in_the_gap_begin_after_it() {
    Host host = aHost().in("America/Chicago").open("sun 02:30-04:00").build();

    assertThat(starts(host, "2027-03-14", "2027-03-15"))
        .containsExactly("03-14 03:00 -05", "03-14 03:30 -05");
  }

  @Test
  void hours_that_lie_in_the_gap_do_not_happen() {
    Host host = aHost().in("America/Chicago").open("sun 02:00-03:00").build();

    assertThat(starts(host, "2027-03-14", "2027-03-15")).isEmpty();
    assertThat(starts(host, "2027-03-21", "2027-03-22")).hasSize(2);
  }

  @Test
  void hours_that_come_twice_in_autumn_are_open_twice() {
    Host host = aHost().in("America/Chicago").open("sun 01:00-02:00").build();

    assertThat(starts(host, "2026-11-01", "2026-11-02"))
        .containsExactly(
            "11-01 01:00 -05", "11-01 01:30 -05", "11-01 01:00 -06", "11-01 01:30 -06");
  }

  @Test
  void hours_that_end_within_the_repeated_hour_close_and_open_again() {
    Host host = aHost().in("America/Chicago").open("sun 00:30-01:30").build();

    assertThat(starts(host, "2026-11-01", "2026-11-02"))
        .containsExactly("11-01 00:30 -05", "11-01 01:00 -05", "11-01 01:00 -06");
  }

  @Test
  void an_appointment_may_run_over_the_change_in_autumn() {
    Host host = aHost().in("America/Chicago").open("sun 01:00-02:00").lasting(ofHours(2)).build();

    assertThat(starts(host, "2026-11-01", "2026-11-02")).containsExactly("11-01 01:00 -05");
  }

  @Test
  @Complaint("afternoons are an hour late on the day of a clock change")
  void office_hours_on_the_day_of_a_change_are_what_the_wall_says() {
    Host host = aHost().in("America/Chicago").open("sun 09:00-10:00").build();

    assertThat(starts(host, "2027-03-14", "2027-03-15"))
        .containsExactly("03-14 09:00 -05", "03-14 09:30 -05");
    assertThat(starts(host, "2026-11-01", "2026-11-02"))
        .containsExactly("11-01 09:00 -06", "11-01 09:30 -06");
  }

  @Test
  void a_clock_may_jump_by_half_an_hour_forward() {
    Host host = aHost().in("Australia/Lord_Howe").open("sun 01:00-03:30").build();

    assertThat(starts(host, "2026-10-04", "2026-10-05"))
        .containsExactly(
            "10-04 01:00 +1030", "10-04 01:30 +1030", "10-04 02:30 +11", "10-04 03:00 +11");
  }

  @Test
  void a_clock_may_jump_by_half_an_hour_back() {
    Host host = aHost().in("Australia/Lord_Howe").open("sun 01:00-02:30").build();

    assertThat(starts(host, "2027-04-04", "2027-04-05"))
        .containsExactly(
            "04-04 01:00 +11", "04-04 01:30 +11", "04-04 01:30 +1030", "04-04 02:00 +1030");
  }

  @Test
  void a_date_that_a_zone_skips_has_no_hours() {
    Host host =
        aHost()
            .in("Pacific/Apia")
            .open("thu 22:00-24:00; fri 09:00-10:00; sat 00:00-01:00")
            .build();

    assertThat(starts(host, "2011-12-29", "2012-01-01"))
        .containsExactly(
            "12-29 22:00 -10",
            "12-29 22:30 -10",
            "12-29 23:00 -10",
            "12-29 23:30 -10",
            "12-31 00:00 +14",
            "12-31 00:30 +14");
  }

  @Test
  void a_night_lasts_an_hour_less_in_spring() {
    Host host =
        aHost()
            .in("America/Chicago")
            .open("sat 22:00-24:00; sun 00:00-06:00")
            .lasting(ofHours(7))
            .every(ofHours(1))
            .build();

    assertThat(starts(host, "2027-03-13", "2027-03-15")).containsExactly("03-13 22:00 -06");
    assertThat(starts(host, "2027-03-20", "2027-03-22"))
        .containsExactly("03-20 22:00 -05", "03-20 23:00 -05");
    assertThat(starts(host, "2026-10-31", "2026-11-02"))
        .containsExactly("10-31 22:00 -05", "10-31 23:00 -05", "11-01 00:00 -05");
  }

  @Test
  void the_grid_starts_anew_each_day() {
    Host host = aHost().every(ofMinutes(50)).lasting(ofMinutes(20)).build();

    assertThat(starts(host, "2026-11-24", "2026-11-26"))
        .contains("11-24 22:30 +00", "11-24 23:20 +00", "11-25 00:00 +00", "11-25 00:50 +00")
        .doesNotContain("11-25 00:10 +00")
        .hasSize(2 * 29);
  }

  @Test
  void the_grid_is_the_walls_after_a_change_too() {
    Host host = aHost().in("America/Chicago").open("sun 00:00-06:00").every(ofMinutes(90)).build();

    assertThat(starts(host, "2027-03-14", "2027-03-15"))
        .containsExactly(
            "03-14 00:00 -06", "03-14 01:30 -06", "03-14 03:00 -05", "03-14 04:30 -05");
  }

  @Test
  void a_day_that_begins_at_one_in_the_morning_has_its_grid_from_midnight() {
    // In Cairo the clock goes from midnight to one.
    Host host = aHost().in("Africa/Cairo").open("fri 00:00-03:00").every(ofMinutes(45)).build();

    assertThat(starts(host, "2026-04-23", "2026-04-25"))
        .containsExactly("04-24 01:30 +03", "04-24 02:15 +03");
  }

  @Test
  @Complaint("12:30 is shown an hour off when clocks change, and booking fails")
  void what_is_offered_may_be_booked() {
    for (String zone : List.of("America/Chicago", "Australia/Lord_Howe", "Africa/Cairo")) {
      Host host = aHost().in(zone).every(ofMinutes(50)).allowingThePast().build();
      Availability availability =
          new Availability(
              host, new BlockedTimes(List.of(), List.of()), Instant.parse("2026-01-01T00:00:00Z"));

      assertThat(availability.free(TimeSlot.of(Instant.parse("2026-01-01T00:00:00Z"), ofDays(365))))
          .hasSizeGreaterThan(365 * 28)
          .allMatch(slot -> availability.refusal(slot).isEmpty());
    }
  }

  @Test
  @Complaint("all of November is an hour early after the change")
  void every_day_after_a_change_is_what_the_wall_says() {
    Host host = aHost().in("America/Chicago").open("mon 09:00-09:30; fri 09:00-09:30").build();

    assertThat(starts(host, "2026-10-26", "2026-12-01"))
        .containsExactly(
            "10-26 09:00 -05",
            "10-30 09:00 -05",
            "11-02 09:00 -06",
            "11-06 09:00 -06",
            "11-09 09:00 -06",
            "11-13 09:00 -06",
            "11-16 09:00 -06",
            "11-20 09:00 -06",
            "11-23 09:00 -06",
            "11-27 09:00 -06",
            "11-30 09:00 -06");
  }

  @Test
  @Complaint("a notice that ends on the day of a change shifts a month of slots")
  void a_notice_that_ends_on_the_day_of_a_change_shifts_nothing() {
    Host host =
        aHost()
            .in("America/Chicago")
            .open("sat 12:00-14:00; sun 12:00-14:00")
            .every(ofHours(1))
            .notice(ofDays(1))
            .build();
    Instant noon = Instant.parse("2027-03-13T18:00:00Z");

    // A day later it is one o'clock on the wall.
    assertThat(starts(host, noon, "2027-03-13", "2027-04-05"))
        .containsExactly(
            "03-14 13:00 -05",
            "03-20 12:00 -05",
            "03-20 13:00 -05",
            "03-21 12:00 -05",
            "03-21 13:00 -05",
            "03-27 12:00 -05",
            "03-27 13:00 -05",
            "03-28 12:00 -05",
            "03-28 13:00 -05",
            "04-03 12:00 -05",
            "04-03 13:00 -05",
            "04-04 12:00 -05",
            "04-04 13:00 -05");
  }

  private static List<String> starts(Host host, String from, String to) {
    return starts(host, Instant.parse("2011-01-01T00:00:00Z"), from, to);
  }

  private static List<String> starts(Host host, Instant now, String from, String to) {
    Instant start = LocalDate.parse(from).atStartOfDay(host.zone()).toInstant();
    Instant end = LocalDate.parse(to).atStartOfDay(host.zone()).toInstant();
    return new Availability(host, new BlockedTimes(List.of(), List.of()), now)
        .free(new TimeSlot(start, end)).stream()
            .map(slot -> WALL.format(slot.start().atZone(host.zone())))
            .toList();
  }
}
