package frontdesk.adapters.vapi;

import static frontdesk.adapters.vapi.VapiDoor.file;
import static frontdesk.adapters.vapi.VapiDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.tools.DeskFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of a tool call that was ever seen means the same. Source: protocols, Vapi, 1.4. */
class ToolCallShapesTest {
  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  static List<String> oneBooking() {
    return VapiDoor.messagesIn("one-booking");
  }

  static List<String> noArguments() {
    return VapiDoor.messagesIn("no-arguments");
  }

  @ParameterizedTest
  @MethodSource("oneBooking")
  @Complaint("the answer is an object, the id is shortened")
  @Complaint("the tool's id instead of the call's, and line breaks")
  @Complaint("the wrong field is read, every tool call is silently empty")
  @Complaint("the envelope is forgotten, the call's id answers the tool call")
  void every_shape_of_a_booking_is_booked_and_answered_alike(String message) {
    assertThat(door.answer(file(message))).isEqualTo(tree(file("replies/one-booking.json")));

    assertThat(desk.appointments().all())
        .singleElement()
        .satisfies(
            booked -> {
              assertThat(booked.slot().start()).hasToString("2026-11-24T15:00:00Z");
              assertThat(booked.title()).isEqualTo("Property Viewing: 12 Oak Street");
            });
  }

  @ParameterizedTest
  @MethodSource("oneBooking")
  void every_shape_that_comes_again_is_booked_once(String message) {
    door.answer(file("one-booking/all-three-lists.json"));

    door.answer(file(message));

    assertThat(desk.appointments().all()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("noArguments")
  void every_shape_without_arguments_is_answered_alike(String message) {
    assertThat(door.answer(file(message))).isEqualTo(tree(file("replies/no-arguments.json")));
  }
}
