package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON that comes back as it came: what we read of an assistant, and send back whole, holds
 * people's prompts, and numbers to as many places as somebody wrote.
 */
public final class VapiJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private VapiJson() {}

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Plain maps and lists as JSON. */
  public static ObjectNode of(Object value) {
    return JSON.valueToTree(value);
  }

  /** Missing where it is not one JSON document; why not would show what stands in it. */
  public static JsonNode parse(byte[] bytes) {
    try {
      JsonNode read = JSON.readTree(bytes);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  public static byte[] write(JsonNode value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** On many lines, for people. */
  public static String pretty(JsonNode value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException never) {
      throw new UncheckedIOException("a tree has a text", never);
    }
  }
}
