package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose clock is meant where a time is said with a zone, or in UTC. */
class ZonesAsSaidTest {
  private static final String BOOKED = "You're booked for the viewing of 12 Oak Street, ";
  private final DeskFixture fixture = aDesk();

  @BeforeEach
  void it_is_saturday_afternoon_in_chicago() {
    fixture.clock().set("2026-11-21T20:30:00Z");
  }

  @Test
  @Complaint("tomorrow is a day off, by the server's zone")
  void tomorrow_is_the_callers_where_a_zone_is_named() {
    fixture.clock().set("2026-11-24T05:30:00Z");

    assertThat(
            answer(
                    setAppointment()
                        .with("start_time", "tomorrow at 11 am")
                        .with("timezone", "America/New_York"),
                    byTelephone())
                .spoken())
        .startsWith(BOOKED + "Wednesday, November 25 at 10 AM, Central Time.");
  }

  @Test
  @Complaint("3 PM is booked in another zone than the caller's")
  void a_zone_said_with_the_time_must_be_the_one_beside_it() {
    ToolCallFixture call = setAppointment().with("start_time", "Tuesday at 11 am Eastern time");

    assertThat(answer(call.with("timezone", "America/Chicago"), byTelephone()).spoken())
        .isEqualTo("Which time zone do you mean?");
    assertThat(answer(call.with("timezone", "US/Eastern"), byTelephone()).spoken())
        .startsWith(BOOKED + "Tuesday, November 24 at 10 AM, Central Time.");
  }

  @ParameterizedTest
  @CsvSource({
    // Both readings are within the hours: what was stated counts.
    "2026-11-24T15:00:00Z, at 9 AM",
    "2026-11-24T16:00:00Z, at 10 AM",
    // Only the stated one is.
    "2026-11-24T20:00:00Z, at 2 PM",
    "2026-11-24T22:30:00Z, at 4:30 PM",
  })
  @Complaint("times are read out in UTC")
  void utc_that_can_be_booked_is_taken_at_its_word(String stated, String when) {
    assertThat(booking(stated).spoken()).startsWith(BOOKED + "Tuesday, November 24 " + when);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T09:00:00Z", "2026-11-24T09:00+00:00"})
  void utc_beside_a_named_zone_is_doubted_as_well(String stated) {
    ToolReply reply =
        answer(
            setAppointment().with("start_time", stated).with("timezone", "America/Chicago"),
            byTelephone());

    assertThat(reply.spoken()).startsWith("I want to get the time zone right.");
  }

  @Test
  void utc_with_an_end_that_has_none_is_doubted_too() {
    ToolReply reply =
        answer(
            setAppointment()
                .with("start_time", "2026-11-24T09:00:00")
                .with("end_time", "2026-11-24T09:30:00Z"),
            byTelephone());

    assertThat(reply.spoken())
        .isEqualTo(
            "I want to get the time zone right. Did you mean Tuesday, November 24, 2026 at 9 AM,"
                + " Central Time?");
  }

  @Test
  void utc_where_neither_reading_can_be_booked_is_refused() {
    assertThat(booking("2026-11-24T03:00:00Z").spoken())
        .startsWith("That is outside the opening hours.");
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
