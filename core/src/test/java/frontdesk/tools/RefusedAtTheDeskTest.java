package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked back, and which argument a refusal names. Now is Saturday, 21 November 2026. */
class RefusedAtTheDeskTest {
  private final DeskFixture fixture = aDesk();

  @Test
  void an_unknown_host_is_asked_for() {
    for (ToolCallFixture call : new ToolCallFixture[] {getAvailability(), setAppointment()}) {
      ToolReply reply = answer(call.with("user_id", "nobody"), byTelephone());

      assertThat(reply).isInstanceOf(ToolReply.Asked.class);
      assertThat(reply.result()).isEqualTo("unknown_host");
      assertThat(((ToolReply.Asked) reply).problems())
          .extracting(Problem::field, Problem::message)
          .containsExactly(tuple("user_id", "Unknown host"));
    }
  }

  @Test
  void another_organisations_host_is_unknown() {
    Host theirs = Demo.propertyManager();
    CallContext context =
        new CallContext(
            new OrgId("org_other"), theirs.id(), byTelephone().call(), byTelephone().deadline());

    assertThat(answer(setAppointment(), context).result()).isEqualTo("unknown_host");
  }

  @Test
  void an_unknown_tool_is_not_offered() {
    ToolReply reply = answer(aCallOf("order_pizza"), byTelephone());

    assertThat(reply).isInstanceOf(ToolReply.NotOffered.class);
    assertThat(((ToolReply.NotOffered) reply).what()).isEqualTo("Unknown tool: order_pizza");
  }

  @Test
  void the_caller_is_asked_two_things_at_most() {
    ToolReply.Asked reply = (ToolReply.Asked) answer(aCallOf("create_appointment"), byBrowser());

    assertThat(reply.result()).isEqualTo("missing_fields");
    assertThat(reply.problems()).hasSize(4);
    assertThat(reply.spoken())
        .isEqualTo("What is the appointment for? What day and time would you like?");
  }

  @Test
  void what_cannot_be_read_is_asked_again() {
    ToolReply reply = answer(setAppointment().with("start_time", "soon"), byTelephone());

    assertThat(reply.result()).isEqualTo("invalid_arguments");
    assertThat(reply.spoken()).isEqualTo("What day and time would you like?");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("in_the_past", "start_time", "start_time", "2026-11-20T09:00"),
        refusal("year_doubtful", "start_time", "start_time", "2024-12-20T09:00"),
        refusal("no_time_said", "start_time", "start_time", "tomorrow"),
        refusal("no_day_said", "start_time", "start_time", "2 pm"),
        refusal("weekday_contradicts_date", "start_time", "start_time", "Friday the 24th at 9 am"),
        refusal("day_or_month", "start_time", "start_time", "1/12/2027 at 9 am"),
        refusal("local_or_utc", "start_time", "start_time", "2026-11-24T09:00:00Z"),
        refusal("beyond_horizon", "start_time", "start_time", "2028-11-24T09:00"),
        refusal("outside_hours", "start_time", "start_time", "2026-11-22T09:00"),
        refusal("off_grid", "start_time", "start_time", "2026-11-24T09:10"),
        refusal("skipped_time", "start_time", "start_time", "2027-03-14T02:30"),
        refusal("repeated_time", "start_time", "start_time", "2027-11-07T01:30"),
        refusal("wrong_length", "end_time", "end_time", "2026-11-24T12:00"),
        refusal("ends_before_start", "end_time", "end_time", "2026-11-24T08:00"));
  }

  private static Arguments refusal(String result, String field, String argument, String value) {
    return Arguments.of(result, field, argument, value);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_names_the_argument_to_change(
      String result, String field, String argument, String value) {
    ToolReply.Asked reply =
        (ToolReply.Asked) answer(setAppointment().with(argument, value), byTelephone());

    assertThat(reply.result()).isEqualTo(result);
    assertThat(reply.problems()).extracting(Problem::field).containsExactly(field);
    assertThat(reply.problems()).extracting(Problem::question).containsExactly(reply.spoken());
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  void a_time_that_a_clock_change_skips_is_answered_with_the_nearest_ones() {
    assertThat(answer(setAppointment().with("start_time", "2027-03-14T02:30"), byTelephone()))
        .extracting(ToolReply::spoken)
        .isEqualTo(
            "The clocks change then, so that time does not exist on that day. The nearest free"
                + " times are Friday, March 12 at 4:30 PM, Monday, March 15 at 9 AM or Tuesday,"
                + " March 16 at 9 AM, Central Time. Which would you like?");
  }

  @Test
  void an_end_that_a_clock_change_repeats_is_answered_with_times_near_the_start() {
    assertThat(
            answer(
                    setAppointment()
                        .with("start_time", "2027-11-07T00:30")
                        .with("end_time", "2027-11-07T01:00"),
                    byTelephone())
                .spoken())
        .startsWith("The clocks change then, so that time comes twice on that day;")
        .contains("The nearest free times are")
        .contains("Monday, November 8");
  }

  @Test
  void a_contradiction_names_the_time_zone() {
    ToolReply.Asked reply =
        (ToolReply.Asked)
            answer(
                setAppointment()
                    .with("start_time", "2026-11-24T09:00:00-05:00")
                    .with("timezone", "America/Chicago"),
                byTelephone());

    assertThat(reply.problems()).extracting(Problem::field).containsExactly("timezone");
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }
}
