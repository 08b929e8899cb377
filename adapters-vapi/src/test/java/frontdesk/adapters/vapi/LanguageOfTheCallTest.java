package frontdesk.adapters.vapi;

import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers are answered in the language that their assistant hears them in. */
class LanguageOfTheCallTest {
  private static final String SPANISH =
      "Tengo el lunes 23 de noviembre a las 9 de la mañana, el martes 24 de noviembre al mediodía"
          + " o el miércoles 25 de noviembre a las 9 de la mañana, hora del centro."
          + " ¿Cuál le conviene más?";
  private static final String ENGLISH = "I have Monday, November 23 at 9 AM";

  private final VapiDoor door = VapiDoor.before(aDesk());

  @ParameterizedTest
  @ValueSource(strings = {"es", "es-MX", "es-419"})
  void spanish_is_answered_in_spanish(String tag) {
    assertThat(spoken(assistant(tag))).isEqualTo(SPANISH);
    assertThat(spoken("\"call\": {\"id\": \"c-1\", " + assistant(tag) + "}")).isEqualTo(SPANISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-US", "multi", "fr", "", "x"})
  void whatever_else_is_answered_in_english(String tag) {
    assertThat(spoken(assistant(tag))).startsWith(ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"assistant\": {\"transcriber\": {\"language\": 5}}",
        "\"assistant\": {\"transcriber\": \"es\"}",
        "\"assistant\": [\"es\"]",
        "\"assistant\": null",
      })
  void what_is_no_language_is_english(String member) {
    assertThat(spoken(member)).startsWith(ENGLISH);
  }

  @Test
  void the_assistant_that_speaks_counts_more_than_the_calls() {
    assertThat(spoken(assistant("es") + ", \"call\": {" + assistant("en") + "}"))
        .isEqualTo(SPANISH);
  }

  @Test
  void a_call_that_cannot_be_read_is_asked_again_in_its_language() {
    String answer =
        door.results(
                """
                {"message": {"type": "tool-calls", %s, "toolCallList":
                  [{"id": "t-1", "name": "get_availability", "arguments": "{"}]}}
                """
                    .formatted(assistant("es")))
            .get(0)
            .path("error")
            .asText();

    assertThat(answer).endsWith("No entendí bien los datos. ¿Me los podría repetir?");
  }

  private static String assistant(String language) {
    return "\"assistant\": {\"transcriber\": {\"language\": \"" + language + "\"}}";
  }

  private String spoken(String member) {
    return door.results(
            """
            {"message": {"type": "tool-calls", %s, "toolCallList":
              [{"id": "t-1", "name": "get_availability", "arguments": {"days_ahead": 7}}]}}
            """
                .formatted(member))
        .get(0)
        .path("result")
        .asText();
  }
}
