package frontdesk.properties;

import frontdesk.idempotency.Sha256;
import java.util.Optional;

/**
 * Where a property is, as it was written: on one line, with a house number or at least a street.
 * Two spellings of one address are equal.
 *
 * @param text at most 200 characters
 */
public record Address(String text) {
  /** Longer than any postal address; what is beyond it is something else. */
  static final int LONGEST = 200;

  public Address {
    if (text.length() > LONGEST || !text.equals(oneLine(text)) || !parts(text).isPlace()) {
      throw new IllegalArgumentException("not an address on one line");
    }
  }

  /** Empty where the text names no place. */
  public static Optional<Address> parse(String written) {
    String text = oneLine(written);
    return text.length() <= LONGEST && parts(text).isPlace()
        ? Optional.of(new Address(text))
        : Optional.empty();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
  }

  private static AddressParts parts(String text) {
    return ReadAddress.written(text);
  }

  /** What it says, in the one spelling that all of its spellings have. */
  AddressParts parts() {
    return parts(text);
  }

  /** The property that is there. */
  public PropertyId id() {
    return new PropertyId(Sha256.hex(parts().inOneSpelling()).substring(0, 16));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
