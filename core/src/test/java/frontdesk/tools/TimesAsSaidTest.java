package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Host;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Times as callers and models say them, through the whole desk: the complaints of availability,
 * section 4. Now is Saturday, 21 November 2026, half past two in Chicago.
 */
class TimesAsSaidTest {
  private static final String BOOKED = "You're booked for the viewing of 12 Oak Street, ";
  private final DeskFixture fixture = aDesk();

  @BeforeEach
  void it_is_saturday_afternoon_in_chicago() {
    fixture.clock().set("2026-11-21T20:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Monday at 9 am = Monday, November 23 at 9 AM",
        // Only nine in the morning is within the hours, and only two in the afternoon.
        "Monday at nine = Monday, November 23 at 9 AM",
        "Monday at 2 = Monday, November 23 at 2 PM",
        "Monday at half past two = Monday, November 23 at 2:30 PM",
        "next Tuesday at 2 pm = Tuesday, November 24 at 2 PM",
        "Tuesday the 24th at noon = Tuesday, November 24 at noon",
        "the 24th at 16:30 = Tuesday, November 24 at 4:30 PM",
        "Nov 24 at 10 = Tuesday, November 24 at 10 AM",
        "24/11 at 10 = Tuesday, November 24 at 10 AM",
        "Tuesday, November 24, 2026 at 9 AM = Tuesday, November 24 at 9 AM",
        "2026-11-24 at 2 pm = Tuesday, November 24 at 2 PM",
        "the day after tomorrow at 10 am = Monday, November 23 at 10 AM",
        "a week from Tuesday at 10 am = Tuesday, December 1 at 10 AM",
        // As the desk itself says it, and in another zone.
        "Tuesday, November 24 at 9 AM, Central Time = Tuesday, November 24 at 9 AM",
        "tuesday at 11 eastern = Tuesday, November 24 at 10 AM",
        "January 5 at 10 am = Tuesday, January 5 at 10 AM",
      })
  @Complaint("next Tuesday is wrong, with two weeks of dates in the prompt")
  @Complaint("wrong year or date, as the model has no sense of today")
  void a_time_in_words_is_booked_and_its_full_date_said_back(String said, String when) {
    assertThat(booking(said).spoken()).startsWith(BOOKED + when + ", Central Time.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '"',
      value = {
        // "Friday 20 June" when it was the 19th.
        "Wednesday, November 24 at 9 am = That weekday and that date do not fit together. Did you"
            + " mean Tuesday, November 24, 2026 at 9 AM or Wednesday, November 25, 2026 at 9 AM,"
            + " Central Time?",
        "tomorrow, Tuesday, November 24 at 9 AM = That weekday and that date do not fit together."
            + " Did you mean Tuesday, November 24, 2026 at 9 AM, Central Time?",
        "1/12/2027 at 9 am = I want to get the date right. Did you mean Tuesday, January 12, 2027"
            + " at 9 AM, Central Time?",
        "12/1 at 10 = I want to get the date right. Did you mean Tuesday, December 1, 2026 at 10 AM"
            + " or Tuesday, January 12, 2027 at 10 AM, Central Time?",
        // Books August 2024 in 2025.
        "2024-11-24T09:00 = I want to get the date right. Did you mean Tuesday, November 24, 2026"
            + " at 9 AM, Central Time?",
        "2024-11-24T09:00:00Z = I want to get the date right. Did you mean Tuesday, November 24,"
            + " 2026 at 9 AM, Central Time?",
        "2025-01-05T09:00 = I want to get the date right. Did you mean Tuesday, January 5, 2027 at"
            + " 9 AM, Central Time?",
        "November 24, 2024 at 9 am = I want to get the date right. Did you mean Tuesday, November"
            + " 24, 2026 at 9 AM, Central Time?",
        "November 19 at 9 am = I want to get the date right. Did you mean Friday, November 19, 2027"
            + " at 9 AM, Central Time?",
        // Nine in the morning by a program that writes Z beside whatever it heard.
        "2026-11-24T09:00:00Z = I want to get the time zone right. Did you mean Tuesday, November"
            + " 24, 2026 at 9 AM, Central Time?",
        "2026-11-24T09:00:00.000+00:00 = I want to get the time zone right. Did you mean Tuesday,"
            + " November 24, 2026 at 9 AM, Central Time?",
        "tomorrow = I need to know the time of day. The nearest free times are Monday, November 23"
            + " at 9 AM, Tuesday, November 24 at 9 AM or Wednesday, November 25 at 9 AM, Central"
            + " Time. Which would you like?",
        "Tuesday = I need to know the time of day. The nearest free times are Tuesday, November 24"
            + " at 9 AM, noon or 4:30 PM, Central Time. Which would you like?",
        "Tuesday afternoon = I need to know the time of day. The nearest free times are Tuesday,"
            + " November 24 at noon, 2:30 PM or 4:30 PM, Central Time. Which would you like?",
        "next week at 10 am = I need to know the day. The nearest free times are Monday, November"
            + " 23 at 9:30 AM or 10 AM or Tuesday, November 24 at 9 AM, Central Time. Which would"
            + " you like?",
      })
  @Complaint("a date of last year is booked this year")
  @Complaint("a weekday and a date that do not fit are booked")
  @Complaint("calendar tools choose dates in the past")
  @Complaint("a year of 2023 and a slow tool: no result, the booking lost")
  @Complaint("wrong year or date, as the model has no sense of today")
  void what_is_not_certain_is_asked(String said, String question) {
    ToolReply reply = booking(said);

    assertThat(reply.spoken()).isEqualTo(question);
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  @Complaint("nobody asks which Tuesday")
  void what_was_meant_by_next_tuesday_is_asked_while_this_weeks_is_ahead() {
    fixture.clock().set("2026-11-23T20:30:00Z");

    assertThat(booking("next Tuesday at 2 pm").spoken())
        .isEqualTo(
            "I want to get the week right. Did you mean Tuesday, November 24, 2026 at 2 PM or"
                + " Tuesday, December 1, 2026 at 2 PM, Central Time?");
  }

  // "next Thursday" booked for today.
  @Test
  @Complaint("next Thursday is booked for today")
  void next_tuesday_is_never_today() {
    fixture.clock().set("2026-11-24T16:00:00Z");

    assertThat(booking("next Tuesday at 2 pm").spoken())
        .startsWith(BOOKED + "Tuesday, December 1 at 2 PM");
  }

  @Test
  void a_weekday_said_on_that_day_is_asked_about_only_while_its_time_is_ahead() {
    fixture.clock().set("2026-11-24T16:00:00Z");

    assertThat(booking("Tuesday at 2 pm").spoken())
        .isEqualTo(
            "I want to get the week right. Did you mean Tuesday, November 24, 2026 at 2 PM or"
                + " Tuesday, December 1, 2026 at 2 PM, Central Time?");
    assertThat(booking("Tuesday at 9 am").spoken())
        .startsWith(BOOKED + "Tuesday, December 1 at 9 AM");
  }

  // UTC's today is the caller's tomorrow: in London it is Tuesday already.
  @Test
  @Complaint("tomorrow is a day off, by the server's zone")
  @Complaint("today in UTC is the caller's tomorrow")
  void tomorrow_is_the_hosts_tomorrow() {
    fixture.clock().set("2026-11-24T01:00:00Z");

    assertThat(booking("tomorrow at 9 am").spoken())
        .startsWith(BOOKED + "tomorrow, Tuesday, November 24 at 9 AM");
  }

  @Test
  @Complaint("later today is said wrongly")
  @Complaint("the date and time in the prompt are wrong")
  void today_counts_from_this_minute() {
    fixture.clock().set("2026-11-24T16:07:00Z");

    assertThat(booking("today at 4").spoken())
        .startsWith(BOOKED + "today, Tuesday, November 24 at 4 PM");
    assertThat(booking("today at 9").spoken()).startsWith("That time has already passed.");
    assertThat(booking("in two hours").spoken()).startsWith("Appointments here start every 30");
    fixture.clock().set("2026-11-25T16:00:00Z");
    assertThat(booking("in two hours").spoken())
        .startsWith(BOOKED + "today, Wednesday, November 25 at noon");
  }

  @Test
  void both_halves_of_the_day_are_asked_about_where_both_can_be_booked() {
    Host host = aHost().named("always").build();
    fixture.with(host);

    assertThat(
            answer(
                    setAppointment().with("user_id", "always").with("start_time", "Monday at 9"),
                    asking(host))
                .spoken())
        .isEqualTo(
            "I want to get the time right. Did you mean Monday, November 23, 2026 at 9 AM or"
                + " 9 PM, UTC?");
  }

  @Test
  @Complaint("calendar tools choose dates in the past")
  void a_date_long_past_is_past_where_no_other_comes_to_mind() {
    assertThat(booking("2026-11-18T09:00").spoken()).startsWith("That time has already passed.");
    assertThat(booking("2024-02-29T09:00").spoken()).startsWith("That time has already passed.");
  }

  @Test
  void an_end_may_be_said_as_a_time_of_day() {
    ToolReply reply =
        answer(
            setAppointment().with("start_time", "Monday at 2").with("end_time", "half past two"),
            byTelephone());

    assertThat(reply.spoken()).startsWith(BOOKED + "Monday, November 23 at 2 PM");
  }

  @Test
  void who_writes_down_the_past_is_not_asked_about_its_year() {
    assertThat(answer(createAppointment(), byBrowser()).result()).isEqualTo("booked");
    assertThat(fixture.appointments().all().get(0).slot().start())
        .isEqualTo("2024-12-20T14:00:00Z");
  }

  @Test
  @Complaint("an e-mail address is misheard and never read back")
  void an_address_in_words_is_read_back() {
    ToolReply reply =
        answer(
            setAppointment()
                .with("start_time", "Tuesday at 9")
                .with("attendee_email", "john dot smith at gmail dot com"),
            byTelephone());

    assertThat(reply.spoken())
        .isEqualTo(
            BOOKED
                + "Tuesday, November 24 at 9 AM, Central Time. A confirmation email is on its way"
                + " to john dot smith at gmail dot com. Is there anything else I can help with?");
  }

  @Test
  void a_time_that_was_asked_back_can_be_booked_as_it_was_said() {
    assertThat(booking("Tuesday, November 24, 2026 at 9 AM").result()).isEqualTo("booked");
    assertThat(fixture.appointments().all())
        .extracting(appointment -> appointment.slot())
        .extracting(TimeSlot::start)
        .map(Object::toString)
        .containsExactly("2026-11-24T15:00:00Z");
  }

  private ToolReply booking(String start) {
    return answer(setAppointment().with("start_time", start), byTelephone());
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }
}
