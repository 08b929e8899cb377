package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is too large, too deep or too costly is refused quickly and whole. */
@Timeout(60)
class JsonLimitsTest extends StrictJsonFixture {
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

  private static Duration timeToRefuse(ThrowingCallable reading) {
    long start = System.nanoTime();
    assertThatThrownBy(reading).isInstanceOf(InvalidJson.class);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
