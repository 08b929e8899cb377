package frontdesk.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as strangers send it: UTF-8 only, nothing after the document, no endless nesting or
 * numbers. What is taken over, {@link StrictValue} checks further; what a door skips is not.
 */
public final class StrictJson {
  /** What platforms send nests less than ten deep; a bomb nests by the hundred thousand. */
  private static final int DEPTH_SKIPPED = 500;

  /** No number of ours has more than 20 digits; the time to read one grows with its square. */
  private static final int NUMBER_LENGTH = 100;

  /** A key; Vapi's longest are tool descriptions' schema paths, far below. */
  private static final int NAME_LENGTH = 4_096;

  /** As long as the longest body that any door takes. */
  private static final int TEXT_LENGTH = 8 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_SKIPPED)
                  .maxNumberLength(NUMBER_LENGTH)
                  .maxNameLength(NAME_LENGTH)
                  .maxStringLength(TEXT_LENGTH)
                  .build())
          .build();

  private StrictJson() {}

  /** Reads off a running parser; throws {@link JsonProcessingException} where there is no JSON. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(JsonParser in) throws IOException;
  }

  /**
   * Reads a body that must be one object, whose first token the reader finds current and whose last
   * one it must leave current.
   *
   * @throws InvalidJson if it is anything else
   */
  public static <T> T object(byte[] body, Reader<T> reader) throws InvalidJson {
    try (JsonParser in = JSON.createParser(utf8(body))) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidJson("The body must be a JSON object.");
      }
      T value = reader.read(in);
      if (in.nextToken() != null) {
        throw new InvalidJson("There is something after the JSON object.");
      }
      return value;
    } catch (InvalidJson invalid) {
      throw invalid;
    } catch (IOException unreadable) {
      throw new InvalidJson("The body is not well-formed JSON.");
    }
  }

  /**
   * Reads a small body whole.
   *
   * @throws InvalidJson if it is not an object, or not as strict as {@link StrictValue} asks
   */
  public static Map<String, @Nullable Object> object(byte[] body) throws InvalidJson {
    StrictValue value = object(body, StrictValue::read);
    if (value.fault().isPresent()) {
      throw new InvalidJson(value.fault().get());
    }
    return value.object().orElseThrow();
  }

  /** Reads JSON that came as a text inside JSON. What cannot be read is a fault. */
  public static StrictValue inText(String text) {
    try (JsonParser in = JSON.createParser(text)) {
      in.nextToken();
      StrictValue value = StrictValue.read(in);
      return in.nextToken() == null
          ? value
          : StrictValue.faulty("There is something after the JSON.");
    } catch (IOException unreadable) {
      return StrictValue.faulty("The text is not well-formed JSON.");
    }
  }

  // Jackson itself would take UTF-16, over-long forms and lone surrogates.
  private static String utf8(byte[] body) throws InvalidJson {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidJson("The body is not UTF-8.");
    }
  }
}
