package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.scheduling.Host;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free times of days in words. It is Saturday afternoon in Chicago. */
class FreeTimesAsSaidTest {
  private static final String BOOKED = "You're booked for the viewing of 12 Oak Street, ";
  private final DeskFixture fixture = aDesk();

  @BeforeEach
  void it_is_saturday_afternoon_in_chicago() {
    fixture.clock().set("2026-11-21T20:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '"',
      value = {
        "next Tuesday = I have Tuesday, November 24 at 9 AM, noon or 4:30 PM, Central Time.",
        "tuesday morning = I have Tuesday, November 24 at 9 AM, 10:30 AM or 11:30 AM, Central Time.",
        "Tuesday at 2 = I have Tuesday, November 24 at 1:30 PM, 2 PM or 2:30 PM, Central Time.",
        // The weekday outweighs a date that was counted wrong.
        "Tuesday the 25th = I have Tuesday, November 24 at 9 AM, noon or 4:30 PM, Central Time.",
        // A model that lives in the past says that nothing is free.
        "2024-11-24 = I have Tuesday, November 24 at 9 AM, noon or 4:30 PM, Central Time.",
        "2026-11-24T00:00:00Z = I have Tuesday, November 24 at 9 AM, noon or 4:30 PM, Central Time.",
        "next week = I have Monday, November 23 at 9 AM, Tuesday, November 24 at noon or Wednesday,"
            + " November 25 at 9 AM, Central Time.",
        "in the afternoon = I have Monday, November 23 at noon, Tuesday, November 24 at noon or"
            + " Wednesday, November 25 at noon, Central Time.",
      })
  @Complaint("free times of 2023 are asked for, so nothing is free")
  @Complaint("a free 3 PM is called busy: only the first eight slots came back")
  void free_times_are_those_of_the_day_that_was_said(String said, String offers) {
    ToolReply reply = answer(getAvailability().with("date", said), byTelephone());

    assertThat(reply.spoken()).isEqualTo(offers + " Which works best for you?");
  }

  @ParameterizedTest
  @CsvSource({
    "tomorrow, 'tomorrow, Sunday, November 22'",
    "2026-11-18, 'on Wednesday, November 18, 2026'",
    "this week, then",
  })
  void where_nothing_is_free_then_the_nearest_times_are_told(String said, String when) {
    ToolReply reply = answer(getAvailability().with("date", said), byTelephone());

    assertThat(reply.spoken())
        .isEqualTo(
            "There is nothing free "
                + when
                + ". The nearest times are Monday, November 23 at 9 AM, Tuesday, November 24 at"
                + " 9 AM or Wednesday, November 25 at 9 AM, Central Time. Which would you like?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2023-11-24 = I have Tuesday, November 24 at 9 AM, noon or 4:30 PM, Central Time.",
        "2023-12-04 = I have Friday, December 4 at 9 AM, noon or 4:30 PM, Central Time.",
        "2023-10-04 = I have Monday, October 4, 2027 at 9 AM, noon or 4:30 PM, Central Time.",
      })
  @Complaint("free times of 2023 are asked for, so nothing is free")
  void whoever_asks_for_times_of_2023_hears_times_that_can_be_had(String said, String offers) {
    ToolReply reply = answer(getAvailability().with("date", said), byTelephone());

    assertThat(reply.spoken()).isEqualTo(offers + " Which works best for you?");
  }

  @ParameterizedTest
  @CsvSource({
    // Half past eight on the wall, while UTC is in its afternoon or still at yesterday.
    "America/Los_Angeles, 2026-11-24T16:30:00Z",
    "Australia/Sydney, 2026-11-23T21:30:00Z",
  })
  @Complaint("this morning has vanished as past, by the server's clock")
  void this_morning_is_the_hosts_morning(String zone, String now) {
    Host host = aHost().named("far").in(zone).open("tue 08:00-10:00; wed 08:00-10:00").build();
    fixture.with(host).clock().set(now);

    assertThat(
            answer(getAvailability().with("user_id", "far").with("date", "today"), asking(host))
                .spoken())
        .startsWith("I have today, Tuesday, November 24 at 8:30 AM, 9 AM or 9:30 AM");
  }

  @Test
  @Complaint("a date alone is read as UTC: hours missing, the next day's added")
  void a_date_alone_is_the_hosts_day() {
    // Read as UTC, it would begin at eleven in the morning and end on Thursday.
    Host host =
        aHost()
            .named("sydney")
            .in("Australia/Sydney")
            .open("tue 00:00-24:00; wed 00:00-01:00; thu 00:00-24:00")
            .build();
    fixture.with(host);

    assertThat(
            answer(
                    getAvailability().with("user_id", "sydney").with("date", "2026-11-25"),
                    asking(host))
                .spoken())
        .startsWith("I have Wednesday, November 25 at 12 AM or 12:30 AM, ");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-14, 'Sunday, March 14', 2027-03-14T17:30:00Z",
    "2027-11-07, 'Sunday, November 7, 2027', 2027-11-07T18:30:00Z",
  })
  @Complaint("12:30 is shown an hour off when clocks change, and booking fails")
  void half_past_twelve_is_offered_told_and_booked_as_that_when_clocks_change(
      String date, String said, String start) {
    Host host = aHost().named("sunday").in("America/Chicago").open("sun 12:30-13:00").build();
    fixture.with(host);

    ToolReply offers =
        answer(getAvailability().with("user_id", "sunday").with("date", date), asking(host));
    ToolReply booked =
        answer(
            setAppointment().with("user_id", "sunday").with("start_time", date + "T12:30:00"),
            asking(host));

    assertThat(offers.spoken()).contains(said + " at 12:30 PM");
    assertThat(booked.spoken()).startsWith(BOOKED + said + " at 12:30 PM");
    assertThat(fixture.appointments().all().get(0).slot().start()).isEqualTo(start);
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }
}
