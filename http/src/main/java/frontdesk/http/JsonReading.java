package frontdesk.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading one JSON value strictly. */
public sealed interface JsonReading {

  /**
   * A good value.
   *
   * @param value a {@code Map<String, Object>} or {@code List<Object>} that cannot be changed, in
   *     the order sent, or a {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean};
   *     null is JSON's null. A whole number is a {@code Long} where it fits.
   */
  record Value(@Nullable Object value) implements JsonReading {
    /** The type only: the value may be a caller's data. */
    @Override
    public String toString() {
      return "Value of " + (value == null ? "null" : value.getClass().getSimpleName());
    }
  }

  /**
   * A value that is not taken.
   *
   * @param sentence why, in words that show nothing of it
   */
  record Fault(String sentence) implements JsonReading {}

  /** The members in the order sent, if it is an object. */
  @SuppressWarnings("unchecked") // read from JSON, whose names are texts
  default Optional<Map<String, @Nullable Object>> object() {
    return this instanceof Value good && good.value() instanceof Map<?, ?> map
        ? Optional.of((Map<String, @Nullable Object>) map)
        : Optional.empty();
  }

  /** The text, if it is one. */
  default Optional<String> text() {
    return this instanceof Value good && good.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The fault's sentence, if it is one. */
  default Optional<String> fault() {
    return this instanceof Fault fault ? Optional.of(fault.sentence()) : Optional.empty();
  }
}
