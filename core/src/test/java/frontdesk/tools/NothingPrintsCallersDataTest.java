package frontdesk.tools;

import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import frontdesk.tools.ReadIntent.Reading;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is logged by mistake: a record that passes the desk does not tell who rang or why. */
class NothingPrintsCallersDataTest {
  static Stream<Arguments> calls() {
    return Stream.of(
        call("booked", telling(setAppointment()), desk -> {}),
        call(
            "not passed on",
            telling(setAppointment()).with("user_id", Demo.intakeDesk().id().value()),
            desk -> desk.channel().answering(new Receipt.Refused("422"))),
        call(
            "asked",
            telling(createAppointment()).with("start_time", "Oak").with("attendees", "Jane"),
            desk -> {}),
        call("told", telling(getAvailability()), desk -> {}),
        call("moved", telling(move()), NothingPrintsCallersDataTest::booked),
        call(
            "cancelled",
            telling(aCallOf("cancel_appointment")),
            NothingPrintsCallersDataTest::booked),
        call("not found", telling(aCallOf("cancel_appointment")), desk -> {}),
        call(
            "a person wanted",
            telling(aCallOf("escalate_call"))
                .with("reason", "Jane")
                .with("summary", "12 Oak Street"),
            desk -> {}),
        call("intake", telling(aCallOf("complete_intake")), desk -> {}),
        call("ended", telling(aCallOf("end_call")).with("reason", "Jane is done"), desk -> {}),
        call("not offered", telling(aCallOf("12 Oak Street")), desk -> {}));
  }

  private static ToolCallFixture move() {
    return aCallOf("reschedule_appointment").with("new_start_time", "2026-11-25T10:00:00");
  }

  private static void booked(DeskFixture desk) {
    desk.desk().answer(telling(setAppointment()).build(), byTelephone());
  }

  private static Arguments call(String name, ToolCallFixture call, Consumer<DeskFixture> given) {
    return Arguments.of(name, call, given);
  }

  private static ToolCallFixture telling(ToolCallFixture call) {
    return call.with("property_address", "12 Oak Street")
        .with("title", "12 Oak Street")
        .with("description", "12 Oak Street")
        .with("attendee_name", "Jane")
        .with("attendee_email", "jane@example.com")
        .with("attendee_phone", "+13125550123");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void neither_what_was_asked_nor_what_was_answered(
      String name, ToolCallFixture call, Consumer<DeskFixture> given) {
    DeskFixture desk = aDesk();
    given.accept(desk);
    Reading reading = new ReadIntent().read(call.build(), byTelephone());
    ToolReply reply = desk.desk().answer(call.build(), byTelephone());

    assertThat(reading + " " + reply)
        .doesNotContain("Oak", "Jane", "jane@", "312555", "Monday", "\n");
    assertThat(reply.toString()).startsWith(reply.getClass().getSimpleName() + "[");
  }
}
