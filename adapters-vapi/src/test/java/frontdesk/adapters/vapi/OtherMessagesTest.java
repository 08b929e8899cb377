package frontdesk.adapters.vapi;

import static frontdesk.adapters.vapi.VapiDoor.file;
import static frontdesk.adapters.vapi.VapiDoor.tree;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
import frontdesk.tools.DeskFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The older message that asks for a function, and all those that only tell something. */
class OtherMessagesTest {
  private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  static List<String> functionCalls() {
    return VapiDoor.messagesIn("function-call");
  }

  static List<String> functionCallsWithId() {
    return VapiDoor.messagesIn("function-call-with-id");
  }

  @ParameterizedTest
  @MethodSource("functionCalls")
  void a_function_call_is_answered_with_one_result(String message) {
    assertThat(door.answer(file(message))).isEqualTo(tree(file("replies/function-call.json")));

    assertThat(desk.appointments().all()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("functionCallsWithId")
  void a_function_call_with_a_tool_call_id_is_answered_both_ways(String message) {
    assertThat(door.answer(file(message)))
        .isEqualTo(tree(file("replies/function-call-with-id.json")));

    assertThat(desk.appointments().all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ""})
  void function_calls_without_a_usable_id_are_not_taken_for_one_another(String id) {
    String message =
        file("function-call/blank-tool-call-id.json")
            .replace("\"toolCallId\": \" \"", "\"toolCallId\": \"" + id + "\"");
    door.answer(message);

    door.answer(message.replace("T09:00:00", "T10:00:00"));

    assertThat(desk.appointments().all()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[]", "\"at nine\"", "{\"a\":1,\"a\":2}", "\"{\\\"a\\\":NaN}\""})
  void a_function_call_with_unreadable_parameters_is_answered_in_words(String parameters) {
    JsonNode answer =
        door.answer(
            "{\"message\":{\"type\":\"function-call\",\"functionCall\":"
                + "{\"name\":\"set_appointment\",\"parameters\":"
                + parameters
                + "}}}");

    assertThatItCanBeSpoken(answer.path("result").asText());
    assertThat(answer.has("results")).isFalse();
    assertThat(desk.appointments().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "[]", "\"set_appointment\""})
  void a_function_call_without_a_function_is_only_noted(String functionCall) {
    assertThat(
            door.answer(
                "{\"message\":{\"type\":\"function-call\",\"functionCall\":" + functionCall + "}}"))
        .isEqualTo(tree("{}"));
  }

  // I21
  @ParameterizedTest
  @ValueSource(
      strings = {
        "status-update",
        "end-of-call-report",
        "transcript",
        "transcript[transcriptType='final']",
        "conversation-update",
        "speech-update",
        "hang",
        "user-interrupted",
        "model-output",
        "voice-input",
        "language-change-detected",
        "language-changed",
        "transfer-update",
        "assistant.started",
        "assistant.speechStarted",
        "session.created",
        "session.updated",
        "session.deleted",
        "chat.created",
        "chat.deleted",
        "call.deleted",
        "call.delete.failed",
        "call.artifact.upload",
        "transfer-destination-request",
        "handoff-destination-request",
        "knowledge-base-request",
        "voice-request",
        "call.endpointing.request",
        "campaign.predial",
        "phone-call-control",
        "tool-calls-result",
        "TOOL-CALLS",
        "",
        "a-type-of-next-year"
      })
  @Complaint("ten kinds of noisy messages in each call")
  @Complaint("a request for a destination is answered with results")
  void what_only_informs_changes_nothing(String type) {
    String message = file("informational.json").replace("TYPE", type);

    assertThat(door.answer(message)).isEqualTo(tree("{}"));

    door.assertThatNothingHappened();
  }

  // I21
  @Test
  @Complaint("the report at the end of a call is refused")
  void a_report_of_two_megabytes_changes_nothing() {
    String message =
        file("informational.json")
            .replace("TYPE", "end-of-call-report")
            .replace("AI: Hello.\\nUser", "AI: " + "blah ".repeat(TWO_MEGABYTES / 5) + "\\nUser");
    assertThat(message.length()).isGreaterThan(TWO_MEGABYTES);

    assertThat(door.answer(message)).isEqualTo(tree("{}"));

    door.assertThatNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"message\":{}}",
        "{\"message\":null}",
        "{\"message\":\"tool-calls\"}",
        "{\"message\":[]}",
        "{\"message\":{\"type\":null}}",
        "{\"message\":{\"type\":7}}",
        "{\"type\":\"status-update\"}"
      })
  void a_message_that_says_nothing_changes_nothing(String message) {
    assertThat(door.answer(message)).isEqualTo(tree("{}"));

    door.assertThatNothingHappened();
  }
}
