package frontdesk.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON from strangers. Bytes are UTF-8 and nothing else (a byte order mark is passed over); after
 * the document comes nothing. What a door keeps is read strictly, see {@link StrictValue}; what it
 * skips must only be well-formed.
 */
public final class StrictJson {
  // The parser cannot go on after a limit of its own, so these refuse a whole message. They are
  // wide, and only keep memory and time flat. StrictValue finds the faults of one value, and goes
  // on after them.

  /**
   * Characters of a message: a report of a long call, with transcript and assistant, is a few
   * million.
   */
  public static final int DOCUMENT_LENGTH = 8 * 1024 * 1024;

  /**
   * Levels of a message: one that carries an assistant with its tools' schemas has about twenty.
   */
  public static final int DOCUMENT_DEPTH = 256;

  /**
   * Tokens of a message: a report of a long call has tens of thousands; a million cost a tenth of a
   * second.
   */
  public static final int DOCUMENT_TOKENS = 1_000_000;

  // What a door keeps of a message has these, each with its reason at StrictValue.
  public static final int VALUE_DEPTH = StrictValue.DEPTH;
  public static final int VALUE_TEXT_LENGTH = StrictValue.TEXT_LENGTH;
  public static final int VALUE_STRING_LENGTH = StrictValue.STRING_LENGTH;
  public static final int VALUE_NAME_LENGTH = StrictValue.NAME_LENGTH;
  public static final int VALUE_NUMBER_LENGTH = StrictValue.NUMBER_LENGTH;
  public static final int VALUE_NUMBER_EXPONENT = StrictValue.NUMBER_EXPONENT;
  public static final int VALUE_SIZE = StrictValue.SIZE;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(DOCUMENT_LENGTH)
                  .maxNestingDepth(DOCUMENT_DEPTH)
                  .maxTokenCount(DOCUMENT_TOKENS)
                  // Text that is passed over costs nothing; a number's length is seen before it
                  // is made.
                  .maxStringLength(DOCUMENT_LENGTH)
                  .maxNameLength(DOCUMENT_LENGTH)
                  .maxNumberLength(DOCUMENT_LENGTH)
                  .build())
          // A table of names that outlives the message is one that strangers can fill, even with
          // names that collide.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  /**
   * Takes from a running parser what it wants, and skips the rest with {@link
   * JsonParser#skipChildren}.
   */
  @FunctionalInterface
  public interface Streaming<T extends @Nullable Object> {

    /**
     * Is given the parser on the first token of the document. May stop anywhere; the rest is then
     * skipped.
     */
    T from(JsonParser parser) throws IOException;
  }

  private StrictJson() {}

  /**
   * Reads a document as a stream, to its very end.
   *
   * @throws InvalidJson if it is not UTF-8, not one JSON document, or past the limits of a message,
   *     wherever that shows; or if {@code streaming} throws it
   * @throws IOException only what {@code streaming} itself throws
   */
  public static <T extends @Nullable Object> T stream(byte[] utf8, Streaming<T> streaming)
      throws IOException {
    return stream(decoded(utf8), streaming);
  }

  /**
   * Reads strictly the value that starts at the parser's current token, and leaves the parser at
   * its last token, also when the value is a fault: the rest of the message can be read on.
   *
   * @throws IOException if the message itself breaks off or is not JSON; {@link #stream} makes it
   *     an {@link InvalidJson}
   */
  public static JsonReading value(JsonParser parser) throws IOException {
    return StrictValue.read(parser);
  }

  /**
   * Like {@link #value}, but a string is itself read as a JSON document: arguments come as an
   * object from one platform and as text from another. A string within that string stays a string.
   */
  public static JsonReading valueOrText(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return value(parser);
    }
    return text(parser.getText());
  }

  /** Reads strictly a text that is one JSON document. */
  public static JsonReading text(String json) {
    if (json.length() > StrictValue.TEXT_LENGTH) {
      return new JsonReading.Fault(
          "the JSON is longer than " + StrictValue.TEXT_LENGTH + " characters");
    }
    try {
      return stream(json, StrictValue::read);
    } catch (InvalidJson e) {
      return new JsonReading.Fault(sentence(e));
    } catch (IOException e) {
      throw new IllegalStateException("a string was read, which cannot fail", e);
    }
  }

  private static String sentence(InvalidJson e) {
    return String.valueOf(e.getMessage());
  }

  /** The same of a text that is there already. */
  public static <T extends @Nullable Object> T stream(String json, Streaming<T> streaming)
      throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == null) {
        throw new InvalidJson("there is no JSON");
      }
      T result = streaming.from(parser);
      while (!parser.getParsingContext().inRoot()) {
        if (parser.nextToken() == null) {
          throw new InvalidJson("the JSON breaks off");
        }
      }
      if (parser.nextToken() != null) {
        throw new InvalidJson("there is more after the JSON");
      }
      return result;
    } catch (StreamConstraintsException e) {
      throw new InvalidJson("the JSON is larger or deeper than a message may be");
    } catch (JsonProcessingException e) {
      // Its message quotes what was sent, so only the place is passed on.
      throw new InvalidJson(
          "not well-formed JSON at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr());
    }
  }

  private static String decoded(byte[] utf8) throws InvalidJson {
    try {
      // This decoder refuses overlong forms and surrogates, which Jackson's own lets through.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidJson("the bytes are not UTF-8");
    }
  }
}
