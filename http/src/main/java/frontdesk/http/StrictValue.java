package frontdesk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value as plain Java and refuses what another reader, or the database, would take for
 * something else: a name twice in one object, control characters, half a surrogate pair, numbers
 * past what a double can hold.
 */
final class StrictValue {
  /** Characters of arguments that come as text: every field at its longest would still fit. */
  static final int TEXT_LENGTH = 256 * 1024;

  /**
   * Levels: arguments have three or four; each costs a few stack frames here and in whoever walks
   * them.
   */
  static final int DEPTH = 64;

  /** Characters of a string: the longest we ask for is a paragraph of notes. */
  static final int STRING_LENGTH = 8_192;

  /** Characters of a name: ours have at most thirty. */
  static final int NAME_LENGTH = 256;

  /**
   * Characters of a number: a double written out has about twenty-five; reading digits costs their
   * square.
   */
  static final int NUMBER_LENGTH = 100;

  /** Decimal places a number may reach, up or down: a double's range, as RFC 7493 advises. */
  static final int NUMBER_EXPONENT = 308;

  /** Names and values, all levels together: arguments have a dozen. */
  static final int SIZE = 10_000;

  private final JsonParser parser;
  private int size;

  private StrictValue(JsonParser parser) {
    this.parser = parser;
  }

  /** Leaves the parser at the value's last token, whatever comes of it. */
  static JsonReading read(JsonParser parser) throws IOException {
    boolean opens = parser.currentToken() != null && parser.currentToken().isStructStart();
    // When an object's or list's end was read, the context around it is current again.
    JsonStreamContext around =
        opens ? parser.getParsingContext().getParent() : parser.getParsingContext();
    try {
      return new JsonReading.Value(new StrictValue(parser).value(1));
    } catch (Refused e) {
      while (parser.getParsingContext() != around) {
        parser.nextToken();
      }
      return new JsonReading.Fault(e.sentence);
    }
  }

  private @Nullable Object value(int depth) throws IOException, Refused {
    count();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> list(depth);
      case VALUE_STRING -> string();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("no value starts with " + token);
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws IOException, Refused {
    requireDepth(depth);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      count();
      String name = name();
      if (members.containsKey(name)) {
        throw new Refused("an object has one name twice");
      }
      parser.nextToken();
      members.put(name, value(depth + 1));
    }
    return Collections.unmodifiableMap(members);
  }

  private List<@Nullable Object> list(int depth) throws IOException, Refused {
    requireDepth(depth);
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return Collections.unmodifiableList(items);
  }

  private String name() throws IOException, Refused {
    String name = parser.currentName();
    if (name.length() > NAME_LENGTH) {
      throw new Refused("a name is longer than " + NAME_LENGTH + " characters");
    }
    return clean(name);
  }

  private String string() throws IOException, Refused {
    if (parser.getTextLength() > STRING_LENGTH) {
      throw new Refused("a text is longer than " + STRING_LENGTH + " characters");
    }
    return clean(parser.getText());
  }

  private Number number() throws IOException, Refused {
    if (parser.getTextLength() > NUMBER_LENGTH) {
      throw new Refused("a number is longer than " + NUMBER_LENGTH + " characters");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(parser.getText());
    } catch (NumberFormatException e) {
      throw outOfRange(); // an exponent of ten digits
    }
    // As longs, since both may be near the end of an int. Before any other use of the number, which
    // might write its zeros out.
    long exponent = (long) number.precision() - number.scale() - 1;
    if (Math.abs(exponent) > NUMBER_EXPONENT) {
      throw outOfRange();
    }
    boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    return whole && fitsLong(number) ? (Number) number.longValueExact() : number;
  }

  private static boolean fitsLong(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
        && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private static Refused outOfRange() {
    return new Refused("a number is too large or too small");
  }

  private static String clean(String text) throws Refused {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
        throw new Refused("a text has a control character");
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          throw new Refused("a text has half a character");
        }
        i++;
      }
    }
    return text;
  }

  private void count() throws Refused {
    if (++size > SIZE) {
      throw new Refused("there are more than " + SIZE + " names and values");
    }
  }

  private static void requireDepth(int depth) throws Refused {
    if (depth > DEPTH) {
      throw new Refused("objects and lists are more than " + DEPTH + " deep");
    }
  }

  /** Ends the reading of this value, not of the message. */
  private static final class Refused extends Exception {
    private final String sentence;

    private Refused(String sentence) {
      super(sentence, null, false, false);
      this.sentence = sentence;
    }
  }
}
