package frontdesk.adapters.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {
  private static String of(String message) throws IOException {
    return MessageReader.read(message.replace('\'', '"').getBytes(UTF_8)).sender().words();
  }

  private static String named(String nameInJson) throws IOException {
    return of("{'message':{'assistant':{'id':'a-1','name':'" + nameInJson + "'}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'message':{'assistant':{'id':'a-1','name':'Showings'}}}    | assistant "Showings" (a-1)
          {'message':{'assistant':{'name':'Showings'}}}               | assistant "Showings"
          {'message':{'assistant':{'id':'a-1','name':null}}}          | assistant a-1
          {'assistant':{'id':'a-1','name':'Showings'}}                | assistant "Showings" (a-1)
          {'assistant':{'id':'a-2'},'message':{'assistant':{'id':'a-1'}}} | assistant a-1
          {'message':{'call':{'id':'c','assistantId':'a-1'}}}         | assistant a-1
          {'message':{'assistant':{'id':'a-1'},'call':{'assistantId':'a-2'}}} | assistant a-1
          {'message':{'type':'hang'},'call':{'assistantId':'a-1'}}    | assistant a-1
          {'message':{'phoneNumber':{'id':'p-1'}}}                    | the assistant of phone number p-1
          {'message':{'call':{'phoneNumberId':'p-1'}}}                | the assistant of phone number p-1
          {'message':{'assistant':'Showings','call':7,'phoneNumber':[]}} | an assistant that does not say which
          {'message':{'assistant':{'id':7,'name':{'a':1}}}}           | an assistant that does not say which
          {'message':{'type':'status-update'}}                        | an assistant that does not say which
          {}                                                          | an assistant that does not say which
          """)
  void is_named_by_the_best_that_the_message_has(String message, String words) throws IOException {
    assertThat(of(message)).isEqualTo(words);
  }

  @Test
  void is_read_past_the_prompt_and_the_tools() throws IOException {
    String message =
        VapiDoor.file("realistic.json")
            .replaceFirst(
                "\"message\": *\\{",
                "\"message\":{\"assistant\":{\"model\":{\"name\":\"gpt\",\"messages\":[{\"id\":\"m\"}]},"
                    + "\"name\":\"Showings\",\"id\":\"a-1\"},");

    assertThat(of(message)).startsWith("assistant ").doesNotContain("gpt", "\"m\"");
  }

  @Test
  void cannot_write_a_line_of_its_own_or_end_its_name() throws IOException {
    assertThat(named("x\\r\\n2026 ERROR all is lost"))
        .isEqualTo("assistant \"x 2026 ERROR all is lost\" (a-1)");
    assertThat(named("x\\\" (a-2) still")).isEqualTo("assistant \"x  (a-2) still\" (a-1)");
    assertThat(named("a\\u202eb\\u2028c\\u200b")).isEqualTo("assistant \"a b c\" (a-1)");
    assertThat(named("\\t\\n ")).isEqualTo("assistant a-1");
    assertThat(of("{'assistant':{'id':'a-1\\nERROR','name':'Sales'}}"))
        .isEqualTo("assistant \"Sales\"");
  }

  @Test
  void is_shown_at_no_great_length_and_in_any_language() throws IOException {
    assertThat(named("🏠".repeat(1_000))).isEqualTo("assistant \"" + "🏠".repeat(60) + "…\" (a-1)");
    assertThat(named("Spanisch – «mañana» 東京 e\u0301"))
        .isEqualTo("assistant \"Spanisch – «mañana» 東京 e\u0301\" (a-1)");
    assertThat(of("{'assistant':{'id':'" + "a".repeat(65) + "'}}"))
        .isEqualTo("an assistant that does not say which");
  }
}
