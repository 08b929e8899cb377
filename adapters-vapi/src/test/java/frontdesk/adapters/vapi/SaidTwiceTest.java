package frontdesk.adapters.vapi;

import static frontdesk.tools.DeskFixture.aDesk;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.tools.DeskFixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A name that stands twice in one object: some readers take the first, some the last. What was
 * asked for is not guessed, and whoever asked is told so.
 */
class SaidTwiceTest {
  private static final String VIEWING =
      "{'start_time':'2026-11-24T09:00:00','property_address':'12 Oak Street',"
          + "'attendee_email':'jane@example.com'}";
  private static final String FUNCTION =
      "'function':{'name':'set_appointment','arguments':" + VIEWING + "}";
  private static final String GOOD =
      "{'id':'call_good','function':{'name':'get_availability','arguments':{}}}";

  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'id':'call_other','id':'call_A',FUNCTION",
        "'id':'call_A','id':'call_A',FUNCTION",
        "'id':'call_A',FUNCTION,'id':null",
        "'id':'call_A','name':'end_call','name':'set_appointment','arguments':VIEWING",
        "'id':'call_A','name':'set_appointment','arguments':{},'arguments':VIEWING",
        "'id':'call_A','name':'set_appointment','arguments':'{}','arguments':VIEWING",
        "'id':'call_A','name':'set_appointment','parameters':VIEWING,'parameters':VIEWING",
        "'id':'call_A','function':{'name':'x','name':'set_appointment','arguments':VIEWING}",
        "'id':'call_A','function':{'name':'set_appointment','arguments':{},'arguments':VIEWING}",
        "'id':'call_A','function':{'name':'get_availability'},FUNCTION",
        "'toolCall':{'id':'call_other','id':'call_A',FUNCTION}",
        "'toolCall':{'id':'call_other','function':{'name':'x'}},'toolCall':{'id':'call_A',FUNCTION}"
      })
  void a_tool_call_that_says_something_twice_is_an_error_of_that_call_only(String members) {
    String odd = "{" + members.replace("FUNCTION", FUNCTION).replace("VIEWING", VIEWING) + "}";

    List<JsonNode> results = door.results(message("'toolCallList':[" + odd + "," + GOOD + "]"));

    assertThat(results)
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactly("call_A", "call_good");
    assertThat(results.get(0).path("error").asText()).contains("says something twice");
    assertThat(results.get(0).has("result")).isFalse();
    assertThat(results.get(1).has("result")).isTrue();
    assertThat(desk.appointments().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'toolCallList':[GOOD],'toolCallList':[CALL]",
        "'toolCallList':[GOOD,CALL],'toolCallList':[]",
        "'call':{'id':'call-2'},'toolCallList':[GOOD,CALL]",
        "'toolCallList':[GOOD,CALL]},'call':{'id':'call-2','id':'call-3'},'x':{",
        "'type':'tool-calls','toolCallList':[GOOD,CALL]"
      })
  void a_message_that_says_something_twice_is_an_error_of_all_its_calls(String members) {
    String message =
        message(members.replace("GOOD", GOOD).replace("CALL", "{'id':'call_A'," + FUNCTION + "}"));

    assertThat(door.results(message))
        .allMatch(result -> result.path("error").asText().contains("says something twice"))
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactly("call_good", "call_A");
    assertThat(desk.appointments().all()).isEmpty();
  }

  @Test
  void the_older_message_is_no_different() {
    String call = "{'name':'set_appointment','parameters':{},'parameters':" + VIEWING + "}";

    JsonNode answer =
        door.answer(
            message("'type':'function-call','toolCallId':'call_A','functionCall':" + call)
                .replace("\"type\":\"tool-calls\",", ""));

    assertThat(answer.path("result").asText()).contains("says something twice");
    assertThat(answer.path("results").path(0).path("toolCallId").asText()).isEqualTo("call_A");
    assertThat(answer.path("results").path(0).has("error")).isTrue();
    assertThat(desk.appointments().all()).isEmpty();
  }

  @Test
  void what_is_not_read_may_stand_there_twice() {
    String call = "{'id':'call_A','type':'x','type':'function'," + FUNCTION + "}";

    List<JsonNode> results =
        door.results(message("'timestamp':1,'timestamp':2,'toolCallList':[" + call + "]"));

    assertThat(results)
        .singleElement()
        .satisfies(result -> assertThat(result.path("result").asText()).startsWith("You're"));
  }

  @Test
  void neither_a_call_nor_a_message_prints_what_a_caller_said() throws IOException {
    ServerMessage message =
        MessageReader.read(
            message("'toolCallList':[{'id':'call_A'," + FUNCTION + "}]").getBytes(UTF_8));

    assertThat(message + " " + message.toolCalls())
        .contains("tool-calls", "set_appointment")
        .doesNotContain("jane", "Oak");
  }

  private static String message(String members) {
    return ("{'message':{'type':'tool-calls','call':{'id':'call-1'}," + members + "}}")
        .replace('\'', '"');
  }
}
