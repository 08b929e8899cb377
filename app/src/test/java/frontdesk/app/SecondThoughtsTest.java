package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Complaint;
import frontdesk.standins.zapier.Received;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cancelling and moving, twice or too late. */
class SecondThoughtsTest extends BookingByKey {
  private JsonNode execute(String tool, ObjectNode arguments, String item) {
    ObjectNode request =
        RunningDesk.object().put("tool_name", tool).put("call_id", "call-1").put("item_id", item);
    request.set("tool_args", arguments);
    return desk.execute(request.toString());
  }

  private static ObjectNode usersOwn() {
    return RunningDesk.object().put("attendee_email", "user@example.com");
  }

  // A14, A15.
  @Test
  @Complaint("a time that was freed cannot be booked again, its key is known")
  void what_was_cancelled_may_be_booked_anew_and_a_late_repeat_of_the_first_books_nothing() {
    JsonNode first = execute("create_appointment", booking(), "item-1");
    JsonNode cancelled = execute("cancel_appointment", usersOwn(), "item-2");
    JsonNode late = execute("create_appointment", booking(), "item-1");
    assertThat(desk.count("occupied")).isZero();

    JsonNode anew = execute("create_appointment", booking(), "item-3");
    JsonNode lateAgain = execute("create_appointment", booking(), "item-1");

    assertThat(List.of(first, cancelled, anew)).allMatch(SecondThoughtsTest::succeeded);
    assertThat(id(anew)).isNotEqualTo(id(first));
    assertThat(List.of(late, lateAgain)).noneMatch(SecondThoughtsTest::succeeded);
    assertThat(late.path("clarification").asText()).contains("has been cancelled since");
    assertThat(desk.count("appointments")).isEqualTo(2);
    assertThat(zapier.received())
        .extracting(Received::appointmentId)
        .containsExactly(id(first), id(anew));
  }

  // A16.
  @Test
  void to_cancel_twice_is_a_success_and_what_is_unknown_or_anothers_sounds_alike() {
    JsonNode booked = book(booking());
    ObjectNode anothers =
        RunningDesk.object()
            .put("attendee_email", "other@example.com")
            .put("appointment_id", id(booked));
    ObjectNode unknown =
        RunningDesk.object()
            .put("attendee_email", "other@example.com")
            .put("appointment_id", "0000000000000000");

    assertThat(execute("cancel_appointment", anothers))
        .isEqualTo(execute("cancel_appointment", unknown));
    assertThat(succeeded(execute("cancel_appointment", usersOwn()))).isTrue();
    JsonNode again = execute("cancel_appointment", usersOwn());

    assertThat(succeeded(again)).isTrue();
    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(desk.count("occupied")).isZero();
  }

  // A17.
  @Test
  void to_move_it_to_where_it_stands_is_a_success_that_tells_nobody() {
    book(booking());

    JsonNode moved =
        execute("reschedule_appointment", usersOwn().put("new_start_time", "2024-12-20T14:00:00Z"));

    assertThat(succeeded(moved)).isTrue();
    assertThat(moved.path("is_duplicate").asBoolean()).isTrue();
    assertThat(zapier.received()).hasSize(1);
    assertThat(desk.count("appointments WHERE revision > 0")).isZero();
  }
}
