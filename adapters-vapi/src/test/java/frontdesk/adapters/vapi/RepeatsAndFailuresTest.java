package frontdesk.adapters.vapi;

import static frontdesk.adapters.vapi.VapiDoor.file;
import static frontdesk.adapters.vapi.VapiDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.ScriptedAppointments;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Vapi hears again, and what it hears when something behind the desk is away. */
class RepeatsAndFailuresTest {
  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);
  private final String message = file("one-booking/all-three-lists.json");

  @Test
  @Complaint("a year of 2023 and a slow tool: no result, the booking lost")
  void the_same_tool_call_again_gets_the_same_answer() {
    JsonNode first = door.answer(message);

    assertThat(door.answer(message)).isEqualTo(first);
    assertThat(desk.appointments().all()).hasSize(1);
    assertThat(desk.channel().attempts()).hasSize(1);
  }

  @Test
  @Complaint("an interruption makes the model book twice")
  void the_same_request_under_a_new_id_hears_that_it_was_booked_before() {
    door.answer(message);

    JsonNode again = door.answer(message.replace("call_A", "call_B"));

    assertThat(again.at("/results/0/toolCallId").asText()).isEqualTo("call_B");
    assertThat(again.at("/results/0/result").asText()).startsWith("You're already booked for");
    assertThat(desk.appointments().all()).hasSize(1);
    assertThat(desk.channel().attempts()).hasSize(1);
  }

  @Test
  void a_short_id_that_another_call_used_before_is_another_tool_call() {
    door.answer(message);

    door.answer(message.replace("call-1", "call-2").replace("T09:00", "T10:00"));

    assertThat(desk.appointments().all()).hasSize(2);
  }

  @Test
  void the_same_tool_call_with_other_arguments_books_nothing_more() {
    door.answer(message);

    door.answer(message.replace("T09:00", "T10:00"));

    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  void one_request_twice_in_one_message_is_booked_once_and_both_are_answered() {
    String call = tree(message).at("/message/toolCallList/0").toString();
    String other = call.replace("call_A", "call_B");

    JsonNode answer =
        door.answer("{\"type\":\"tool-calls\",\"toolCallList\":[" + call + "," + other + "]}");

    assertThat(answer.path("results")).hasSize(2);
    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  @Complaint("an error's status never reaches the agent")
  void a_store_that_is_away_is_a_result_in_words() {
    desk.storing(ScriptedAppointments::away);

    assertThat(door.answer(message).at("/results/0/result").asText())
        .contains("nothing has been booked");
    assertThat(desk.appointments().all()).isEmpty();
  }

  @Test
  void a_store_that_fails_for_one_call_answers_the_others() {
    desk.storing(store -> new ScriptedAppointments(store, Commit.AWAY));

    JsonNode answer = door.answer(file("several-calls.json"));

    assertThat(answer.path("results")).hasSize(8);
    assertThat(answer.at("/results/1/result").asText()).contains("nothing has been booked");
    assertThat(answer.at("/results/3/result").asText()).startsWith("You're booked for");
  }

  @Test
  void no_email_is_promised_that_was_not_sent() {
    desk.channel().answering(new Receipt.Refused("HTTP 400"));

    assertThat(door.answer(message).at("/results/0/result").asText())
        .contains("The confirmation email has not gone out yet.");
  }

  @Test
  @Complaint("silence while a tool is slow")
  void whoever_has_used_up_the_callers_patience_still_books_and_says_what_is_known() {
    desk.running(task -> {});

    JsonNode answer = VapiDoor.before(desk, Duration.ZERO).answer(message);

    assertThat(answer.at("/results/0/result").asText())
        .startsWith("You're booked for")
        .contains("I can't say yet whether the confirmation email has gone out.");
    assertThat(desk.appointments().all()).hasSize(1);
  }
}
