package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What doors skip, and what they read of a message that is bad in one place. */
@Timeout(60)
class JsonDoorsTest extends StrictJsonFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":1,\"x\":2,\"y\":{\"z\":[1,2]}}", "[[\"\\u0000\"],{}]", "\"\\ud800\"", "1e400",
            "{\"a\":[{\"b\":1e400}]}",
        "\"LONG\"", "DIGITS", "DEEP", "{\"NAME\":1}", "MANY"
      })
  void one_bad_value_leaves_the_others_readable(String form) throws IOException {
    String bad =
        form.replace("LONG", "x".repeat(100_000))
            .replace("NAME", "x".repeat(100_000))
            .replace("DIGITS", "7".repeat(100_000))
            .replace("DEEP", nested(200))
            .replace("MANY", zeros(20_000));
    String message =
        "{\"calls\":[{\"a\":1}," + bad + ",{\"a\":3}," + bad + ",\"s\"],\"rest\":[[{}]]}";

    List<JsonReading> readings = StrictJson.stream(message.getBytes(UTF_8), JsonDoorsTest::calls);

    assertThat(readings).hasSize(5);
    assertThat(readings.get(0)).isEqualTo(new JsonReading.Value(Map.of("a", 1L)));
    assertThat(readings.get(1)).isInstanceOf(JsonReading.Fault.class).isEqualTo(readings.get(3));
    assertThat(readings.get(2)).isEqualTo(new JsonReading.Value(Map.of("a", 3L)));
    assertThat(readings.get(4)).isEqualTo(new JsonReading.Value("s"));
  }

  @Test
  void what_a_door_skips_need_only_be_well_formed() throws IOException {
    String message = "{\"skip\":{\"a\":1,\"a\":\"\\u0000\\ud800\",\"n\":1e400},\"calls\":[true]}";

    assertThat(StrictJson.stream(message.getBytes(UTF_8), JsonDoorsTest::calls))
        .containsExactly(new JsonReading.Value(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "]", ",", " x", "{}"})
  void a_message_is_read_to_its_very_end_wherever_the_door_stops(String garbage) {
    byte[] message = ("{\"a\":{\"b\":[1,2,{\"c\":3}]},\"d\":4}" + garbage).getBytes(UTF_8);

    assertThatThrownBy(() -> StrictJson.stream(message, parser -> "at the first token"))
        .isInstanceOf(InvalidJson.class);
    assertThatThrownBy(
            () ->
                StrictJson.stream(
                    message,
                    parser -> {
                      while (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                        parser.nextToken();
                      }
                      return parser.getIntValue();
                    }))
        .isInstanceOf(InvalidJson.class);
  }

  @Test
  void a_message_that_breaks_off_within_a_bad_value_is_invalid() {
    assertThatThrownBy(
            () -> StrictJson.stream("[{\"a\":1,\"a\":2,[".getBytes(UTF_8), StrictJson::value))
        .isInstanceOf(InvalidJson.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "\"{\\\"a\\\":1}\"", "\" {\\\"a\\\" : 1}\\n\""})
  void arguments_are_the_same_as_object_and_as_text(String json) throws IOException {
    assertThat(StrictJson.stream(json.getBytes(UTF_8), StrictJson::valueOrText))
        .isEqualTo(new JsonReading.Value(Map.of("a", 1L)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\" \"",
        "\"{\\\"a\\\":1,}\"",
        "\"{\\\"a\\\":1,\\\"a\\\":2}\"",
        "\"a,b\"",
        "\"{} {}\"",
        "\"\\\"\\\\u0000\\\"\"",
        "\"\\\"\\ud800\\\"\"",
        "\"\\u0000\""
      })
  void bad_arguments_as_text_are_a_fault_of_their_own(String bad) throws IOException {
    List<JsonReading> readings =
        StrictJson.stream(
            ("[" + bad + ",\"1\"]").getBytes(UTF_8),
            parser -> {
              List<JsonReading> all = new ArrayList<>();
              while (parser.nextToken() != JsonToken.END_ARRAY) {
                all.add(StrictJson.valueOrText(parser));
              }
              return all;
            });

    assertThat(readings.get(0).fault()).isPresent();
    assertThat(readings.get(1)).isEqualTo(new JsonReading.Value(1L));
  }

  @Test
  void text_within_text_stays_text() throws IOException {
    assertThat(StrictJson.text("\"{\\\"a\\\":1}\"").text()).contains("{\"a\":1}");
  }

  @Test
  void a_reading_tells_what_it_is() throws IOException {
    assertThat(new JsonReading.Value(Map.of()).object()).contains(Map.of());
    assertThat(new JsonReading.Value(List.of()).object()).isEmpty();
    assertThat(new JsonReading.Value("a").text()).contains("a");
    assertThat(new JsonReading.Value(null).text()).isEmpty();
    assertThat(new JsonReading.Value(1L).fault()).isEmpty();
    assertThat(new JsonReading.Fault("why").fault()).contains("why");
  }

  @Test
  void what_a_door_throws_itself_comes_through() {
    assertThatThrownBy(
            () ->
                StrictJson.stream(
                    "1".getBytes(UTF_8),
                    parser -> {
                      throw new BodyTooLarge(1);
                    }))
        .isInstanceOf(BodyTooLarge.class);
  }

  private static List<JsonReading> calls(JsonParser parser) throws IOException {
    List<JsonReading> readings = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean calls = parser.currentName().equals("calls");
      parser.nextToken();
      if (calls) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          readings.add(StrictJson.value(parser));
        }
      } else {
        parser.skipChildren();
      }
    }
    return readings;
  }
}
