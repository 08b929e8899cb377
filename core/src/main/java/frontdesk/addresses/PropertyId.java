package frontdesk.addresses;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A property: 16 hex digits made of its address, so that whoever imports it again means it. */
public record PropertyId(String value) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{16}");

  public PropertyId {
    if (!HEX.matcher(value).matches()) {
      throw new IllegalArgumentException("a property id is 16 hex digits");
    }
  }

  /** Empty where the text cannot be one. */
  public static Optional<PropertyId> parse(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    return HEX.matcher(digits).matches() ? Optional.of(new PropertyId(digits)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
