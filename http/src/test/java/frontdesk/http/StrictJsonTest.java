package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StrictJsonTest extends StrictJsonFixture {
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
}
