package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.scheduling.ScriptedAppointments.Commit.LOST_WITHOUT_ANSWER;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.CallId;
import frontdesk.CapturedLog;
import frontdesk.Complaint;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.ForwardingAppointments;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ScriptedAppointments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one door, from a tool call to a spoken answer. Now is Saturday, 21 November 2026. */
class ToolDeskTest {
  private final DeskFixture fixture = aDesk();

  @Test
  void free_times_are_offered() {
    assertThat(answer(getAvailability(), byTelephone()))
        .isEqualTo(
            new ToolReply.Told(
                "I have Monday, November 23 at 9 AM, Tuesday, November 24 at noon or Wednesday,"
                    + " November 25 at 9 AM, Central Time. Which works best for you?"));
  }

  @Test
  void nothing_free_is_told() {
    assertThat(answer(getAvailability().with("days_ahead", 1), byTelephone()).spoken())
        .isEqualTo("There is nothing free in the next day. Shall I look further ahead?");
  }

  @Test
  void a_viewing_is_booked() {
    ToolReply reply = answer(setAppointment(), byTelephone());

    assertThat(reply.result()).isEqualTo("booked");
    assertThat(reply.spoken())
        .isEqualTo(
            "You're booked for the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM, Central"
                + " Time. A confirmation email is on its way. Is there anything else I can help"
                + " with?");
    assertThat(fixture.appointments().all()).hasSize(1);
    assertThat(fixture.channel().attempts()).hasSize(1);
  }

  @Test
  void the_guides_example_is_booked_under_the_id_of_its_content() {
    ToolReply.Booked reply = (ToolReply.Booked) answer(createAppointment(), byBrowser());

    assertThat(reply.outcome().appointment().id()).isEqualTo("55edb94050823c87");
    assertThat(reply.outcome().confirmation()).isEqualTo(Confirmation.SENT);
    assertThat(reply.outcome().repeated()).isFalse();
  }

  @Test
  void both_tools_make_the_same_appointment_of_the_same_content() {
    ToolCallFixture appointment =
        createAppointment()
            .with("title", "Property Viewing: 12 Oak Street")
            .with("start_time", "2026-11-24T15:00:00Z")
            .with("end_time", "2026-11-24T15:30:00Z")
            .with("attendee_email", "Jane@Example.com");
    answer(setAppointment(), byTelephone());

    assertThat(answer(appointment, byTelephone()).result()).isEqualTo("repeated");
    assertThat(fixture.appointments().all()).hasSize(1);
  }

  @Test
  void the_door_names_the_host_where_the_model_names_nobody() {
    answer(setAppointment().without("user_id"), byTelephone());

    assertThat(fixture.appointments().all())
        .extracting("host")
        .containsExactly(Demo.propertyManager().id());
  }

  @Test
  void the_host_is_found_whatever_the_case_of_its_name() {
    assertThat(answer(setAppointment().with("user_id", " PETE_Admin "), byTelephone()).result())
        .isEqualTo("booked");
  }

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

  @Test
  void the_same_call_with_other_arguments_names_its_id() {
    answer(setAppointment().id("tool-1"), byTelephone());

    ToolReply.Asked reply =
        (ToolReply.Asked)
            answer(
                setAppointment().id("tool-1").with("start_time", "2026-11-24T10:00"),
                byTelephone());

    assertThat(reply.result()).isEqualTo("other_arguments");
    assertThat(reply.problems()).extracting(Problem::field).containsExactly("item_id");
  }

  @Test
  void the_same_call_with_its_arguments_in_another_order_is_a_repeat() {
    answer(setAppointment().id("tool-1"), byTelephone());

    assertThat(
            answer(
                    setAppointment().id("tool-1").without("user_id").with("user_id", "pete_admin"),
                    byTelephone())
                .result())
        .isEqualTo("repeated");
  }

  @Test
  void whoever_comes_must_be_told() {
    ToolReply.Asked reply =
        (ToolReply.Asked)
            answer(
                setAppointment().without("attendee_email").without("attendee_name"), byTelephone());

    assertThat(reply.result()).isEqualTo("nobody_named");
    assertThat(reply.problems()).extracting(Problem::field).containsExactly("attendee_email");
  }

  @Test
  @Complaint("booked is said without a booking")
  void a_store_that_is_away_books_nothing_and_says_so() {
    fixture.storing(ScriptedAppointments::away);

    assertThat(answer(setAppointment(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I can't reach the calendar right now, so nothing has been booked."
                    + " Would you like me to try again?"));
    assertThat(fixture.appointments().all()).isEmpty();
  }

  @Test
  void a_store_that_is_away_cannot_say_what_is_free() {
    fixture.storing(ScriptedAppointments::away);

    assertThat(answer(getAvailability(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I can't reach the calendar right now, so I can't say what is free."
                    + " Would you like me to try again?"));
  }

  @Test
  void an_outage_is_logged_in_one_line() {
    fixture.storing(ScriptedAppointments::away);

    try (CapturedLog log = new CapturedLog(ToolDesk.class)) {
      answer(setAppointment(), byTelephone());

      assertThat(log.records())
          .extracting(LogRecord::getMessage, LogRecord::getThrown)
          .containsExactly(tuple("set_appointment was not carried out: the store", null));
    }
  }

  @Test
  void a_fault_of_ours_is_logged_with_its_trace() {
    fixture.storing(ToolDeskTest::faulty);

    try (CapturedLog log = new CapturedLog(ToolDesk.class)) {
      answer(getAvailability(), byTelephone());

      assertThat(log.records())
          .singleElement()
          .extracting(LogRecord::getThrown)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_fault_of_ours_leaves_a_booking_in_doubt() {
    fixture.storing(ToolDeskTest::faulty);

    assertThat(answer(setAppointment(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I'm not sure that the booking went through. Shall I check it again?"));
  }

  @Test
  void a_fault_of_ours_says_nothing_of_a_booking_to_whoever_asked_for_free_times() {
    fixture.storing(ToolDeskTest::faulty);

    assertThat(answer(getAvailability(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I couldn't find out what is free just now. Shall I look again?"));
  }

  private static Appointments faulty(Appointments appointments) {
    return new ForwardingAppointments(appointments) {
      @Override
      public List<TakenSeat> taken(
          OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
        throw new IllegalStateException("a fault of ours");
      }
    };
  }

  @Test
  @Complaint("booked is said without a booking")
  void a_commit_that_nobody_can_tell_of_is_told_as_such() {
    fixture.storing(
        appointments ->
            new ScriptedAppointments(appointments, LOST_WITHOUT_ANSWER, LOST_WITHOUT_ANSWER));

    assertThat(answer(setAppointment(), byTelephone()))
        .isEqualTo(
            new ToolReply.TryLater(
                "I'm not sure that the booking went through. Shall I check it again?"));
  }

  @Test
  void refusals_and_repeats_are_counted_and_bookings_are_not() {
    answer(getAvailability(), byTelephone());
    answer(setAppointment(), byTelephone());
    assertThat(fixture.tally().figures(Demo.ORG).counts()).isEmpty();

    answer(setAppointment(), byTelephone());
    answer(setAppointment(), byTelephone());
    answer(setAppointment().with("attendee_email", "john@example.com"), byTelephone());
    answer(setAppointment().without("start_time"), byTelephone());
    answer(setAppointment().with("user_id", "nobody"), byTelephone());
    answer(aCallOf("order_pizza"), byTelephone());
    answer(aCallOf("order_more_pizza"), byTelephone());

    assertThat(fixture.tally().figures(Demo.ORG).counts())
        .extracting(Tally.Count::tool, Tally.Count::result, Tally.Count::times)
        .containsExactlyInAnyOrder(
            tuple("set_appointment", "repeated", 2L),
            tuple("set_appointment", "taken", 1L),
            tuple("set_appointment", "missing_fields", 1L),
            tuple("set_appointment", "unknown_host", 1L),
            tuple("unknown", "not_offered", 2L));
  }

  @Test
  void an_answer_that_cannot_be_counted_is_given_all_the_same() {
    fixture.counting(
        new Tally() {
          @Override
          public void count(OrgId org, String tool, String result) {
            throw new Unavailable("the store", new TimeoutException());
          }

          @Override
          public Figures figures(OrgId org) {
            throw new Unavailable("the store", new TimeoutException());
          }
        });

    assertThat(answer(aCallOf("order_pizza"), byTelephone()).result()).isEqualTo("not_offered");
  }

  @Test
  void of_equal_calls_that_race_one_books_and_all_hear_the_same() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      ToolDesk desk = fixture.running(executor).desk();

      List<ToolReply> replies =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> desk.answer(createAppointment().build(), byBrowser()))
              .toList();

      assertThat(replies).filteredOn(reply -> reply.result().equals("booked")).hasSize(1);
      assertThat(replies).filteredOn(reply -> reply.result().equals("repeated")).hasSize(7);
      assertThat(replies)
          .allMatch(
              reply -> ((ToolReply.Booked) reply).outcome().confirmation() == Confirmation.SENT);
      assertThat(fixture.channel().attempts()).hasSize(1);
    } finally {
      executor.shutdownNow();
    }
  }

  static Stream<Arguments> situations() {
    return Stream.of(
        situation("a channel that answers", desk -> {}),
        situation("no channel", desk -> desk.channel().disconnected()),
        situation(
            "a channel that fails",
            desk -> desk.channel().answering(new Receipt.NothingHappened("<html>503</html>"))),
        situation(
            "a channel that is gone",
            desk -> desk.channel().answering(new Receipt.Gone("please unsubscribe me!"))),
        situation(
            "a channel that does not answer",
            desk -> desk.channel().answering(new Receipt.Unknown("java.net.SocketException"))),
        situation("a fault of ours", desk -> desk.storing(ToolDeskTest::faulty)),
        situation("a store that is away", desk -> desk.storing(ScriptedAppointments::away)));
  }

  private static Arguments situation(String name, Consumer<DeskFixture> given) {
    return Arguments.of(name, given);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void every_reply_can_be_spoken(String name, Consumer<DeskFixture> given) {
    Host kathmandu = aHost().named("kathmandu").in("Asia/Kathmandu").open("").build();
    Host offset = aHost().named("offset").in("-03:30").build();
    for (CallContext context :
        new CallContext[] {byTelephone(), byBrowser(), asking(kathmandu), asking(offset)}) {
      DeskFixture desk = aDesk().with(kathmandu).with(offset);
      given.accept(desk);
      calls()
          .map(call -> desk.desk().answer(call.without("user_id").build(), context))
          .forEach(reply -> assertThatItCanBeSpoken(reply.spoken()));
    }
  }

  private static Stream<ToolCallFixture> calls() {
    return Stream.of(
            Stream.of(
                getAvailability(),
                getAvailability().with("days_ahead", 1),
                getAvailability().with("days_ahead", "soon"),
                aCallOf("{\"name\": \"pizza\"}"),
                aCallOf("set_appointment"),
                aCallOf("create_appointment"),
                createAppointment(),
                createAppointment(),
                createAppointment().with("title", "{\"a\": \"2026-11-24T09:00:00Z\"}"),
                createAppointment().with("end_time", "2024-12-21T15:00:00Z"),
                createAppointment().with("start_time", "2024-12-20T14:00:30Z"),
                setAppointment(),
                setAppointment(),
                setAppointment().with("attendee_email", "john@example.com"),
                setAppointment().with("property_address", "<script>alert(1)</script>"),
                setAppointment().without("attendee_email").without("attendee_name"),
                setAppointment().with("timezone", "Mars/Olympus")),
            refusals().map(row -> setAppointment().with((String) row.get()[2], row.get()[3])))
        .flatMap(calls -> calls);
  }

  @Test
  @Complaint("No result returned, for whatever reason")
  @Complaint("a call is never answered after an interruption or a time-out")
  void no_tool_call_makes_the_desk_fail() {
    Object[] values = {
      null,
      "",
      " ",
      0,
      -1,
      1.5,
      true,
      Double.NaN,
      Map.of("a", "b"),
      new Object[0],
      "\u0000",
      "\uD800",
      "x".repeat(100_000),
      "2026-11-24T09:00",
      "jane@example.com",
      "+4912345678901234",
      "\u0130@\u0130.com",
      "1e1000000"
    };
    for (ToolCallFixture call :
        new ToolCallFixture[] {getAvailability(), setAppointment(), createAppointment()}) {
      for (String argument : call.build().arguments().keySet()) {
        Object right = call.build().arguments().get(argument);
        for (Object value : values) {
          answer(call.id("tool-1").with(argument, value), byTelephone());
        }
        call.with(argument, right);
      }
    }
  }

  @Test
  @Complaint("refused for lack of an e-mail address, though a phone was given")
  void a_phone_is_enough_for_a_viewing() {
    ToolCallFixture viewing =
        setAppointment().without("attendee_email").with("attendee_phone", "+13125550123");

    assertThat(answer(viewing, byTelephone()).result()).isEqualTo("booked");
  }

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }
}
