package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.scheduling.Host;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A new time is understood like the first one. Jane has booked Tuesday, 24 November 2026 at nine;
 * now is Saturday, 21 November, half past two in Chicago.
 */
class MovesAsSaidTest {
  private static final String STAYS = "Your appointment stays where it is for now. ";

  private final DeskFixture fixture = aDesk();

  @BeforeEach
  void jane_has_booked() {
    fixture.clock().set("2026-11-21T20:30:00Z");
    fixture.desk().answer(setAppointment().build(), byTelephone());
  }

  private ToolReply moving(String start) {
    return answer(move().with("new_start_time", start));
  }

  private ToolReply answer(ToolCallFixture call) {
    ToolReply reply = fixture.desk().answer(call.build(), byTelephone());
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private static ToolCallFixture move() {
    return aCallOf("reschedule_appointment").with("attendee_email", "jane@example.com");
  }

  private Instant start() {
    return fixture.appointments().all().get(0).slot().start();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Wednesday at 10 am = 2026-11-25T16:00:00Z",
        "the 25th at ten = 2026-11-25T16:00:00Z",
        "Wednesday at 11 eastern = 2026-11-25T16:00:00Z",
        "2026-11-25T10:00:00-06:00 = 2026-11-25T16:00:00Z",
        "2026-11-25T16:00:00Z = 2026-11-25T16:00:00Z",
      })
  void a_new_time_in_words_is_understood(String said, String start) {
    assertThat(moving(said).result()).isEqualTo("moved");
    assertThat(start()).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '"',
      value = {
        "2026-11-25T09:00:00Z = I want to get the time zone right. Did you mean Wednesday, November"
            + " 25, 2026 at 9 AM, Central Time?",
        "2024-11-25T09:00:00 = I want to get the date right. Did you mean Wednesday, November 25,"
            + " 2026 at 9 AM, Central Time?",
        "Thursday, November 25 at 9 am = That weekday and that date do not fit together. Did you"
            + " mean Wednesday, November 25, 2026 at 9 AM or Thursday, November 26, 2026 at 9 AM,"
            + " Central Time?",
      })
  void what_is_not_certain_is_asked(String said, String question) {
    assertThat(moving(said).spoken()).isEqualTo(STAYS + question);
    assertThat(start()).isEqualTo("2026-11-24T15:00:00Z");
  }

  @Test
  void what_was_asked_is_answered_by_number() {
    moving("2026-11-25T09:00:00Z");

    assertThat(answer(move().with("option", 1)).result()).isEqualTo("moved");
    assertThat(start()).isEqualTo("2026-11-25T15:00:00Z");
  }

  @Test
  void a_day_without_a_time_is_asked_about_with_what_is_free_then() {
    assertThat(moving("Wednesday").spoken())
        .startsWith(STAYS + "I need to know the time of day. The nearest free times are Wednesday");
    assertThat(moving("at noon").spoken()).startsWith(STAYS + "I need to know the day.");
  }

  @Test
  void an_end_may_be_said_too_and_a_repeat_is_known() {
    ToolCallFixture move =
        move().with("new_start_time", "Wednesday at 10 am").with("new_end_time", "10:30");

    assertThat(answer(move).result()).isEqualTo("moved");
    assertThat(answer(move).result()).isEqualTo("repeated");
  }

  // The day is full of the one that is to be moved, and its own time is no other one.
  @Test
  void what_is_to_be_moved_does_not_stand_in_the_way_of_what_is_offered_instead() {
    Host host = aHost().named("lisa").in("America/Chicago").open("tue 09:00-17:00").aDay(1).build();
    fixture.with(host);
    ToolDesk desk = fixture.desk();
    String john = "john@example.com";
    desk.answer(
        setAppointment().without("user_id").with("attendee_email", john).build(), asking(host));

    ToolReply reply =
        desk.answer(
            move().with("attendee_email", john).with("new_start_time", "2026-11-24T08:00").build(),
            asking(host));

    assertThat(reply.result()).isEqualTo("outside_hours");
    assertThat(reply.spoken())
        .contains("Tuesday, November 24 at")
        .doesNotContain("November 24 at 9 AM");
  }
}
