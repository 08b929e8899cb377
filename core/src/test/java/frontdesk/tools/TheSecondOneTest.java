package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.inCall;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.conversation.UnavailableConversations;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Times chosen by number. Now is Saturday, 21 November 2026; offered are Monday at nine, Tuesday at
 * noon and Wednesday at nine in Chicago.
 */
class TheSecondOneTest {
  private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T18:00:00Z");

  private final DeskFixture fixture = aDesk();

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private ToolReply answer(ToolCallFixture call) {
    return answer(call, byTelephone());
  }

  private void offered() {
    assertThat(answer(getAvailability()).spoken())
        .startsWith(
            "I have Monday, November 23 at 9 AM, Tuesday, November 24 at noon or Wednesday,"
                + " November 25 at 9 AM");
  }

  private static ToolCallFixture choosing(Object option) {
    return setAppointment().without("user_id").without("start_time").with("option", option);
  }

  private Appointment onlyOne() {
    assertThat(fixture.appointments().all()).hasSize(1);
    return fixture.appointments().all().get(0);
  }

  static List<Object> waysToSayTwo() {
    return List.of(2, 2.0, "2", "second", "the second one", "Option 2");
  }

  @ParameterizedTest
  @MethodSource("waysToSayTwo")
  void the_second_one_is_exactly_the_second_slot_offered(Object option) {
    offered();

    assertThat(answer(choosing(option)).result()).isEqualTo("booked");
    assertThat(onlyOne().slot().start()).isEqualTo(TUESDAY_NOON);
    assertThat(onlyOne().slot().length()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void the_last_one_is_the_last_of_those_that_were_named() {
    offered();

    answer(choosing("the last one"));

    assertThat(onlyOne().slot().start()).isEqualTo(Instant.parse("2026-11-25T15:00:00Z"));
  }

  @Test
  @Complaint("the model reads out other times than the tool returned")
  void the_pipelines_own_tool_takes_it_too() {
    answer(aCallOf("get_availability"), DeskFixture.byBrowser());
    ToolReply reply =
        answer(
            aCallOf("create_appointment")
                .with("title", "Consultation")
                .with("attendee_email", "user@example.com")
                .with("option", 1),
            DeskFixture.byBrowser());

    assertThat(reply.result()).isEqualTo("booked");
    assertThat(onlyOne().host()).isEqualTo(Demo.intakeDesk().id());
    assertThat(onlyOne().slot().length()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void of_a_time_that_is_taken_the_alternatives_are_numbered() {
    answer(setAppointment());
    ToolReply taken =
        answer(setAppointment().with("attendee_name", "Bob").with("attendee_email", "bob@b.com"));
    assertThat(taken.spoken())
        .contains("Monday, November 23 at 4:30 PM, Tuesday, November 24 at 9:30 AM or Wednesday");

    answer(choosing(2).with("attendee_name", "Bob").with("attendee_email", "bob@b.com"));

    assertThat(fixture.appointments().all().get(1).slot().start())
        .isEqualTo(Instant.parse("2026-11-24T15:30:00Z"));
  }

  @Test
  void what_may_have_been_meant_is_chosen_by_number_too() {
    ToolReply doubt = answer(setAppointment().with("start_time", "Wednesday, November 24 at 9 am"));
    assertThat(doubt.spoken()).contains("Did you mean Tuesday");

    answer(choosing(1));

    assertThat(onlyOne().slot().start()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
  }

  @Test
  void a_move_takes_one_of_the_times_offered() {
    answer(setAppointment());
    offered();

    ToolReply moved =
        answer(
            aCallOf("reschedule_appointment")
                .with("attendee_email", "jane@example.com")
                .with("option", 3));

    assertThat(moved.result()).isEqualTo("moved");
    assertThat(onlyOne().slot().start()).isEqualTo(Instant.parse("2026-11-25T15:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T12:00:00",
        "2026-11-24T12:00:00-06:00",
        "2026-11-24T18:00:00Z",
        // Models write Z beside local times; it is none of the others.
        "2026-11-24T12:00:00Z",
        "Tuesday at noon",
        "Tuesday",
        "noon",
        "the second one"
      })
  void a_time_beside_it_may_say_the_same_again(String start) {
    offered();

    assertThat(answer(choosing(2).with("start_time", start)).result()).isEqualTo("booked");
    assertThat(onlyOne().slot().start()).isEqualTo(TUESDAY_NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23T09:00:00", "2026-11-24T12:30:00", "Wednesday", "at nine", "9 am"})
  @Complaint("2:30 is rounded to 2:00")
  @Complaint("the model reads out other times than the tool returned")
  void another_time_beside_it_is_asked_about(String start) {
    offered();

    ToolReply reply = answer(choosing(2).with("start_time", start));

    assertThat(reply.spoken())
        .isEqualTo(
            "The second one is Tuesday, November 24 at noon, Central Time. Is that the one you"
                + " mean?");
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  void a_utc_time_that_is_another_one_of_those_offered_is_asked_about() {
    offered();

    // Fifteen o'clock in UTC is nine in Chicago, which is the first one.
    assertThat(answer(choosing(2).with("start_time", "2026-11-23T15:00:00Z")).spoken())
        .startsWith("The second one is Tuesday");
  }

  @Test
  void another_host_beside_it_is_asked_about() {
    offered();

    assertThat(answer(choosing(2).with("user_id", "front_desk")).spoken())
        .startsWith("The second one is Tuesday");
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  void a_choice_of_nothing_is_asked_about() {
    assertThat(answer(choosing(1)).spoken())
        .isEqualTo("I have not offered any times yet. What day and time would you like?");
  }

  @ParameterizedTest
  @CsvSource({"4", "0", "-1", "seventh", "the first or the second", "1000000000000"})
  void a_choice_beyond_the_list_is_asked_about(String option) {
    offered();

    assertThat(answer(choosing(option)).spoken())
        .isEqualTo("Do you mean the first, the second or the third one?");
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  @Complaint("a start is booked that was never offered")
  void a_time_that_was_never_offered_is_checked_like_any_other() {
    offered();

    assertThat(answer(setAppointment().with("start_time", "2026-11-24T09:30:00")).result())
        .isEqualTo("booked");
    assertThat(answer(setAppointment().with("start_time", "2026-11-24T20:00:00")).spoken())
        .startsWith("That is outside the opening hours.");
  }

  @Test
  void a_chosen_time_that_was_taken_meanwhile_is_not_booked_twice() {
    offered();
    answer(
        setAppointment().with("start_time", "2026-11-24T12:00").with("attendee_email", "b@b.com"),
        inCall("other"));

    assertThat(answer(choosing(2)).result()).isEqualTo("taken");
  }

  @Test
  void the_same_tool_call_again_is_the_same_booking_whatever_was_offered_since() {
    offered();
    answer(choosing(2).id("tool-1"));
    answer(getAvailability().with("date", "next Friday"));

    ToolReply again = answer(choosing(2).id("tool-1"));

    assertThat(again.result()).isEqualTo("repeated");
    assertThat(again.spoken()).contains("Tuesday, November 24 at noon");
    assertThat(fixture.appointments().all()).hasSize(1);
  }

  @Test
  void the_same_tool_call_again_never_chooses_from_what_was_offered_instead() {
    offered();
    answer(
        setAppointment().with("start_time", "2026-11-24T12:00").with("attendee_email", "b@b.com"),
        inCall("other"));
    ToolReply taken = answer(choosing(2).id("tool-1"));
    assertThat(taken.result()).isEqualTo("taken");

    // Its answer was lost on the way: the caller has not heard the alternatives.
    assertThat(answer(choosing(2).id("tool-1"))).isEqualTo(taken);
    assertThat(fixture.appointments().all()).hasSize(1);
    assertThat(answer(choosing(2).id("tool-2")).result()).isEqualTo("booked");
  }

  @Test
  void an_answer_that_offers_nothing_leaves_the_list_as_it_was() {
    offered();
    assertThat(answer(getAvailability().with("days_ahead", 1)).spoken())
        .startsWith("There is nothing free");

    assertThat(answer(choosing(2)).result()).isEqualTo("booked");
  }

  @Test
  void a_list_of_one_has_a_first_only() {
    answer(getAvailability());
    fixture.clock().set("2026-11-24T22:30:00Z");
    answer(getAvailability().with("date", "today"));

    assertThat(answer(choosing(2)).spoken())
        .isEqualTo("I named only one. Is that the one you mean?");
  }

  static Stream<CallContext> withoutAMemoryOfThisCall() {
    CallContext telephone = byTelephone();
    return Stream.of(
        inCall("another"),
        new CallContext(telephone.org(), telephone.way(), Optional.empty(), telephone.deadline()));
  }

  @ParameterizedTest
  @MethodSource("withoutAMemoryOfThisCall")
  void another_call_and_one_without_an_id_know_nothing_of_it(CallContext context) {
    offered();
    answer(
        getAvailability(),
        new CallContext(context.org(), context.way(), Optional.empty(), context.deadline()));

    assertThat(answer(choosing(2), context).spoken()).startsWith("I have not offered any times");
  }

  @Test
  void without_its_memory_the_desk_answers_as_if_the_call_had_just_begun() {
    fixture.remembering(new UnavailableConversations());

    offered();
    assertThat(answer(setAppointment()).result()).isEqualTo("booked");
    assertThat(answer(choosing(2)).spoken()).startsWith("I have not offered any times");
  }
}
