package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StrictJsonTest {
  private static final String GOOD =
      """
      {"title": "Zoë's viewing \\u00e9 \\ud83c\\udfe0", "tags": ["a", "b", []], "rent": 1250.50, "beds": 2,
       "pets": true, "sold": false, "agent": null, "at": {"line": "1 Main St\\nApt 2", "none": {}}}
      """;

  @Test
  void a_good_document_becomes_plain_java() throws IOException {
    Map<?, ?> read = (Map<?, ?>) read(GOOD.getBytes(UTF_8));

    assertThat(read.get("title")).isEqualTo("Zoë's viewing é 🏠");
    assertThat(read.get("tags")).isEqualTo(List.of("a", "b", List.of()));
    assertThat(read.get("rent")).isEqualTo(new BigDecimal("1250.50"));
    assertThat(read.get("beds")).isEqualTo(2L);
    assertThat(read.get("pets")).isEqualTo(true);
    assertThat(read.get("sold")).isEqualTo(false);
    assertThat(read.containsKey("agent")).isTrue();
    assertThat(read.get("agent")).isNull();
    assertThat(read.get("at")).isEqualTo(Map.of("line", "1 Main St\nApt 2", "none", Map.of()));
    assertThat(read.keySet().toString())
        .isEqualTo("[title, tags, rent, beds, pets, sold, agent, at]");
  }

  @Test
  void what_was_read_cannot_be_changed() throws IOException {
    Map<?, ?> read = (Map<?, ?>) read("{\"a\":[1]}".getBytes(UTF_8));

    assertThatThrownBy(read::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(((List<?>) read.get("a"))::clear)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void a_whole_number_that_fits_is_a_long(String json, long value) throws IOException {
    assertThat(read(json.getBytes(UTF_8))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "1.0",
        "1e2",
        "1E-7",
        "1e308",
        "-1.5e-308",
        "0.1"
      })
  void any_other_number_is_an_exact_decimal(String json) throws IOException {
    assertThat(read(json.getBytes(UTF_8))).isEqualTo(new BigDecimal(json));
  }

  // I7, I8, I10
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1,}",
        "[1,]",
        "{a:1}",
        "{'a':1}",
        "\"",
        "tru",
        "nul",
        "undefined",
        "// c\n1",
        "/**/1",
        "01",
        "+1",
        ".5",
        "1.",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "-1e400",
        "1e-400",
        "1e309",
        "1e99999999999",
        "1e-99999999999",
        "1e2147483647",
        "1e-2147483648",
        "{} {}",
        "{}x",
        "1 2",
        "{}]",
        "null,",
        "\"a\nb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\\u0000b\"",
        "\"\\u001b[0m\"",
        "\"\\b\"",
        "\"\\f\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\udc00\\ud800\"",
        "\"x\\ud83c\"",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"\\u0062\":2}}",
        "{\"\\u0000\":1}",
        "{\"\\ud800\":1}",
        "\u0000",
        "{}\u0000",
        "\uFEFF",
        "\uFEFF\uFEFF{}"
      })
  void anything_doubtful_is_refused(String json) {
    assertThatThrownBy(() -> read(json.getBytes(UTF_8))).isInstanceOf(InvalidJson.class);
  }

  // I9
  @ParameterizedTest
  @ValueSource(
      strings = {
        "22 FF 22",
        "22 C0 AF 22",
        "22 E0 80 AF 22",
        "22 ED A0 80 22",
        "22 ED A0 BD ED B8 80 22",
        "22 F5 80 80 80 22",
        "22 F4 90 80 80 22",
        "22 C3 22",
        "22 80 22",
        "22 E9 22",
        "FE FF 00 7B 00 7D",
        "FF FE 7B 00 7D 00",
        "00 00 FE FF 00 00 00 31",
        "00 00 00 31",
        "C0 80"
      })
  void bytes_that_are_not_utf_8_are_refused(String hex) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);

    assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidJson.class);
  }

  @Test
  void other_unicode_encodings_are_refused_with_and_without_a_mark() {
    for (Charset charset :
        List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
      for (String json : List.of("{\"a\":1}", "\uFEFF{\"a\":1}", "1")) {
        assertThatThrownBy(() -> read(json.getBytes(charset)))
            .as("%s", charset)
            .isInstanceOf(InvalidJson.class);
      }
    }
  }

  @Test
  void a_utf_8_byte_order_mark_is_passed_over() throws IOException {
    assertThat(read("\uFEFF[1]".getBytes(UTF_8))).isEqualTo(List.of(1L));
  }

  // I11
  @Test
  void every_limit_takes_its_last_and_refuses_the_next() throws IOException {
    assertTaken("\"" + "x".repeat(StrictValue.STRING_LENGTH) + "\"");
    assertRefused("\"" + "x".repeat(StrictValue.STRING_LENGTH + 1) + "\"");
    assertTaken("{\"" + "x".repeat(StrictValue.NAME_LENGTH) + "\":1}");
    assertRefused("{\"" + "x".repeat(StrictValue.NAME_LENGTH + 1) + "\":1}");
    assertTaken("9".repeat(StrictValue.NUMBER_LENGTH));
    assertRefused("9".repeat(StrictValue.NUMBER_LENGTH + 1));
    assertRefused("0." + "0".repeat(StrictValue.NUMBER_LENGTH));
    assertTaken(nested(StrictValue.DEPTH));
    assertRefused(nested(StrictValue.DEPTH + 1));
    assertTaken(zeros(StrictValue.SIZE - 1));
    assertRefused(zeros(StrictValue.SIZE));
    String longest = "1" + " ".repeat(StrictValue.TEXT_LENGTH - 1);
    assertThat(StrictJson.text(longest).fault()).isEmpty();
    assertThat(StrictJson.text(longest + " ").fault()).isPresent();
  }

  @Test
  void a_message_past_its_limits_is_refused_as_a_whole() throws IOException {
    assertThat(skipped(nested(StrictJson.DOCUMENT_DEPTH))).isTrue();
    assertRefusedSkipping(nested(StrictJson.DOCUMENT_DEPTH + 1));
    assertThat(skipped(zeros(StrictJson.DOCUMENT_TOKENS - 2))).isTrue();
    assertRefusedSkipping(zeros(StrictJson.DOCUMENT_TOKENS));
    assertRefusedSkipping("1" + " ".repeat(StrictJson.DOCUMENT_LENGTH));
  }

  // I4, I5, I8
  @Test
  void hostile_sizes_are_refused_quickly() {
    List<String> hostile = new ArrayList<>();
    for (int depth : List.of(500, 1_001, 100_000, 5_000_000)) {
      hostile.add("[".repeat(depth));
      hostile.add("{\"a\":".repeat(Math.min(depth, 1_000_000)));
    }
    hostile.add("9".repeat(5_000_000));
    hostile.add("1." + "9".repeat(5_000_000) + "e-5000000");
    hostile.add("\"" + "x".repeat(5_000_000) + "\"");
    hostile.add(manyNames(300_000));

    for (String json : hostile) {
      // Two seconds on a busy machine; most take a few milliseconds.
      assertThat(Duration.ofSeconds(2))
          .isGreaterThan(timeToRefuse(() -> read(json.getBytes(UTF_8))));
    }
  }

  // I6
  @Test
  void names_that_collide_cost_no_more_than_others() throws IOException {
    // 2^12 different names of one hash code.
    List<String> names = List.of("");
    for (int i = 0; i < 12; i++) {
      names = names.stream().flatMap(name -> List.of(name + "Aa", name + "BB").stream()).toList();
    }
    StringBuilder json = new StringBuilder("{");
    names.forEach(name -> json.append('"').append(name).append("\":0,"));
    json.append("\"last\":1}");

    assertThat((Map<?, ?>) read(json.toString().getBytes(UTF_8))).hasSize(4097);
  }

  // I2
  @Test
  void a_document_cut_anywhere_is_invalid() {
    byte[] good = GOOD.strip().getBytes(UTF_8);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(InvalidJson.class);
      assertThatThrownBy(() -> StrictJson.stream(cut, JsonParser::skipChildren))
          .as("%d bytes", length)
          .isInstanceOf(InvalidJson.class);
    }
  }

  // I3
  @Test
  void a_document_with_any_byte_changed_is_a_value_or_invalid() throws IOException {
    byte[] good = GOOD.strip().getBytes(UTF_8);
    int values = 0;
    for (int place = 0; place < good.length; place++) {
      for (int other = 0; other < 256; other++) {
        byte[] changed = good.clone();
        changed[place] = (byte) other;
        try {
          assertThat(read(changed)).isInstanceOf(Map.class);
          values++;
          StrictJson.stream(changed, JsonParser::skipChildren);
        } catch (InvalidJson e) {
          assertThat(e).hasNoCause();
        }
      }
    }
    assertThat(values).isGreaterThan(good.length);
  }

  @Test
  void no_sentence_shows_what_was_sent() {
    for (String json :
        List.of(
            "canary",
            "{\"canary\":canary}",
            "{\"canary\":1,\"canary\":2}",
            "\"canary\\u0000\"",
            "[\"canary\"",
            "\"canary\\ud800\"",
            "{\"a\":1}canary",
            "\"" + "canary".repeat(5_000) + "\"")) {
      assertThatThrownBy(() -> read(json.getBytes(UTF_8)))
          .isInstanceOf(InvalidJson.class)
          .hasMessageNotContaining("canary")
          .hasNoCause();
    }
    assertThat(new JsonReading.Value("canary").toString()).doesNotContain("canary");
  }

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

    List<JsonReading> readings = StrictJson.stream(message.getBytes(UTF_8), StrictJsonTest::calls);

    assertThat(readings).hasSize(5);
    assertThat(readings.get(0)).isEqualTo(new JsonReading.Value(Map.of("a", 1L)));
    assertThat(readings.get(1)).isInstanceOf(JsonReading.Fault.class).isEqualTo(readings.get(3));
    assertThat(readings.get(2)).isEqualTo(new JsonReading.Value(Map.of("a", 3L)));
    assertThat(readings.get(4)).isEqualTo(new JsonReading.Value("s"));
  }

  @Test
  void what_a_door_skips_need_only_be_well_formed() throws IOException {
    String message = "{\"skip\":{\"a\":1,\"a\":\"\\u0000\\ud800\",\"n\":1e400},\"calls\":[true]}";

    assertThat(StrictJson.stream(message.getBytes(UTF_8), StrictJsonTest::calls))
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

  /** A whole document, read strictly. */
  private static Object read(byte[] utf8) throws IOException {
    return value(StrictJson.stream(utf8, StrictJson::value));
  }

  private static Object value(JsonReading reading) throws InvalidJson {
    if (reading instanceof JsonReading.Value good) {
      return good.value();
    }
    throw new InvalidJson(reading.fault().orElseThrow());
  }

  private static void assertTaken(String json) throws IOException {
    assertThat(read(json.getBytes(UTF_8))).isNotNull();
  }

  private static void assertRefused(String json) {
    assertThatThrownBy(() -> read(json.getBytes(UTF_8))).isInstanceOf(InvalidJson.class);
  }

  private static boolean skipped(String json) throws IOException {
    return StrictJson.stream(json.getBytes(UTF_8), JsonParser::skipChildren) != null;
  }

  private static void assertRefusedSkipping(String json) {
    assertThatThrownBy(() -> skipped(json)).isInstanceOf(InvalidJson.class);
  }

  private static Duration timeToRefuse(ThrowingCallable reading) {
    long start = System.nanoTime();
    assertThatThrownBy(reading).isInstanceOf(InvalidJson.class);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String zeros(int count) {
    return "[" + "0,".repeat(count - 1) + "0]";
  }

  private static String manyNames(int count) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      json.append("\"n").append(i).append("\":0,");
    }
    return json.append("\"last\":0}").toString();
  }
}
