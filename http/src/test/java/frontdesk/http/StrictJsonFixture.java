package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** How the tests read and refuse. */
abstract class StrictJsonFixture {
  static final String GOOD =
      """
      {"title": "Zoë's viewing \\u00e9 \\ud83c\\udfe0", "tags": ["a", "b", []], "rent": 1250.50, "beds": 2,
       "pets": true, "sold": false, "agent": null, "at": {"line": "1 Main St\\nApt 2", "none": {}}}
      """;

  /** A whole document, read strictly. */
  static Object read(byte[] utf8) throws IOException {
    return value(StrictJson.stream(utf8, StrictJson::value));
  }

  static Object value(JsonReading reading) throws InvalidJson {
    if (reading instanceof JsonReading.Value good) {
      return good.value();
    }
    throw new InvalidJson(reading.fault().orElseThrow());
  }

  static void assertTaken(String json) throws IOException {
    assertThat(read(json.getBytes(UTF_8))).isNotNull();
  }

  static void assertRefused(String json) {
    assertThatThrownBy(() -> read(json.getBytes(UTF_8))).isInstanceOf(InvalidJson.class);
  }

  static boolean skipped(String json) throws IOException {
    return StrictJson.stream(json.getBytes(UTF_8), JsonParser::skipChildren) != null;
  }

  static void assertRefusedSkipping(String json) {
    assertThatThrownBy(() -> skipped(json)).isInstanceOf(InvalidJson.class);
  }

  static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  static String zeros(int count) {
    return "[" + "0,".repeat(count - 1) + "0]";
  }

  static String manyNames(int count) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      json.append("\"n").append(i).append("\":0,");
    }
    return json.append("\"last\":0}").toString();
  }
}
