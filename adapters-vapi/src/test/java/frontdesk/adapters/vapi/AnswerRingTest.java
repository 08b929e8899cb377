package frontdesk.adapters.vapi;

import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.assistants.DialledNumber;
import frontdesk.assistants.DialledNumbers.Answered;
import frontdesk.scheduling.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody rings, and Vapi asks who answers; protocols, Vapi, 1.3. */
class AnswerRingTest {
  private final VapiDoor door = VapiDoor.before(aDesk());

  private String answer(String message) {
    return door.answer("{\"message\":{\"type\":\"assistant-request\"," + message + "}}").toString();
  }

  private void register(String number, String assistant) {
    door.numbers()
        .register(Demo.ORG, new Answered(DialledNumber.of(number).orElseThrow(), assistant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"phoneNumber\":{\"number\":\"+13125550100\",\"id\":\"other-id-1\"}",
        "\"call\":{\"phoneNumber\":{\"number\":\"+1 312 555 0100\"}}",
      })
  void the_assistant_of_the_dialled_number_answers(String message) {
    register("+13125550100", "assistant-1");

    assertThat(answer(message)).isEqualTo("{\"assistantId\":\"assistant-1\"}");
  }

  @Test
  void a_number_may_be_known_by_its_id_only() {
    register("0190-phone-id", "assistant-2");

    assertThat(answer("\"call\":{\"id\":\"c\",\"phoneNumberId\":\"0190-phone-id\"}"))
        .isEqualTo("{\"assistantId\":\"assistant-2\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"phoneNumber\":{\"number\":\"+13125550199\"}",
        "\"phoneNumber\":null",
        "\"customer\":{\"number\":\"+13125550100\"}",
      })
  @Complaint("calls of an unknown assistant are dropped, and nobody notices")
  void whoever_rings_a_number_that_nobody_registered_hears_a_sentence(String message) {
    register("+13125550100", "assistant-1");

    String error = VapiDoor.tree(answer(message)).path("error").asText();

    assertThat(error).startsWith("This number is not in service yet.");
  }
}
