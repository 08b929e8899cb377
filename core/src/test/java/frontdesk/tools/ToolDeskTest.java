package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
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

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.ForwardingAppointments;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ScriptedAppointments;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  void whoever_comes_must_be_told() {
    ToolReply.Asked reply =
        (ToolReply.Asked)
            answer(
                setAppointment().without("attendee_email").without("attendee_name"), byTelephone());

    assertThat(reply.result()).isEqualTo("nobody_named");
    assertThat(reply.problems()).extracting(Problem::field).containsExactly("attendee_email");
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
            RefusedAtTheDeskTest.refusals()
                .map(row -> setAppointment().with((String) row.get()[2], row.get()[3])))
        .flatMap(calls -> calls);
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
