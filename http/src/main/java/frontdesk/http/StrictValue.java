package frontdesk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value, taken over from JSON as plain Java: maps, lists, texts, {@code Long}, {@code
 * BigDecimal}, booleans and nulls; or the first fault in it. A fault does not stop the reading, so
 * that a message with one bad value can still be read to its end.
 */
public final class StrictValue {
  /** Arguments of tools are flat; this leaves room for an intake form. */
  private static final int DEPTH = 64;

  /** Longer than any text a caller can say in one breath, or a model may write for us. */
  private static final int TEXT_LENGTH = 16_384;

  private static final int NAME_LENGTH = 256;

  /** All values together; a form has dozens. */
  private static final int VALUES = 10_000;

  /** Beyond a double's range: such a number is a trick, and costs memory once it is written out. */
  private static final int EXPONENT = 400;

  private final @Nullable Object value;
  private final @Nullable String fault;

  private StrictValue(@Nullable Object value, @Nullable String fault) {
    this.value = value;
    this.fault = fault;
  }

  /** Reads the value whose first token is current, to its last token. */
  public static StrictValue read(JsonParser in) throws IOException {
    Reading reading = new Reading(in);
    Object value = reading.next(0);
    return new StrictValue(value, reading.fault);
  }

  static StrictValue faulty(String fault) {
    return new StrictValue(null, fault);
  }

  /** What is wrong, as a sentence that does not repeat the value; empty if nothing is. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Null where JSON said null; whatever it is where there is a {@link #fault}. */
  public @Nullable Object value() {
    return value;
  }

  /** The value if it is an object without fault. */
  @SuppressWarnings("unchecked") // only Reading makes maps, and it makes them so
  public Optional<Map<String, @Nullable Object>> object() {
    return fault == null && value instanceof Map<?, ?>
        ? Optional.of((Map<String, @Nullable Object>) value)
        : Optional.empty();
  }

  /** The value if it is a text without fault. */
  public Optional<String> text() {
    return fault == null && value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** One pass over a value; remembers the first fault. */
  private static final class Reading {
    private final JsonParser in;
    private @Nullable String fault;
    private int values;

    Reading(JsonParser in) {
      this.in = in;
    }

    private @Nullable Object next(int depth) throws IOException {
      if (++values > VALUES || depth > DEPTH) {
        in.skipChildren();
        return faulted("There are too many values, or they are nested too deep.");
      }
      JsonToken token = in.currentToken();
      return switch (token) {
        case START_OBJECT -> map(depth);
        case START_ARRAY -> list(depth);
        case VALUE_STRING -> checked(in.getText(), TEXT_LENGTH);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        case VALUE_NULL -> null;
        default -> throw new InvalidJson("The body is not well-formed JSON.");
      };
    }

    private Map<String, @Nullable Object> map(int depth) throws IOException {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = checked(in.currentName(), NAME_LENGTH);
        in.nextToken();
        boolean repeated = map.containsKey(name);
        map.put(name, next(depth + 1));
        if (repeated) {
          faulted("A name stands twice in one object.");
        }
      }
      return map;
    }

    private List<@Nullable Object> list(int depth) throws IOException {
      List<@Nullable Object> list = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        list.add(next(depth + 1));
      }
      return list;
    }

    private @Nullable Object number() throws IOException {
      BigDecimal number = in.getDecimalValue();
      if (Math.abs((long) number.scale()) > EXPONENT) {
        return faulted("A number is out of range.");
      }
      boolean whole = in.currentToken() == JsonToken.VALUE_NUMBER_INT;
      return whole && number.precision() <= 18 ? (Object) number.longValueExact() : number;
    }

    private String checked(String text, int longest) {
      if (text.length() > longest) {
        faulted("A text is too long.");
      } else if (text.codePoints().anyMatch(Reading::isForbidden)) {
        faulted("A text has control characters or half a character.");
      }
      return text;
    }

    private static boolean isForbidden(int c) {
      boolean blank = c == '\n' || c == '\r' || c == '\t';
      return (Character.isISOControl(c) && !blank)
          || Character.getType(c) == Character.SURROGATE
          || (c & 0xFFFE) == 0xFFFE;
    }

    private @Nullable Object faulted(String sentence) {
      fault = fault == null ? sentence : fault;
      return null;
    }
  }
}
