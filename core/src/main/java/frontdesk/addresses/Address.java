package frontdesk.addresses;

import frontdesk.idempotency.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a property is, as it was written: on one line of at most 200 characters, with a house
 * number or at least a street. Two spellings of one address are equal. It is no record, because it
 * is taken apart once and compared often.
 */
public final class Address {
  /** Longer than any postal address; what is beyond it is something else. */
  private static final int LONGEST = 200;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private final String text;
  private final AddressParts parts;
  private final PropertyId id;

  private Address(String text, AddressParts parts) {
    if (!parts.isPlace() || text.length() > LONGEST || !text.equals(oneLine(text))) {
      throw new IllegalArgumentException("not an address on one line");
    }
    this.text = text;
    this.parts = parts;
    this.id = new PropertyId(Sha256.hex(parts.inOneSpelling()).substring(0, 16));
  }

  /**
   * @throws IllegalArgumentException if the text names no place, or is not on one line
   */
  public Address(String text) {
    this(text, ReadAddress.written(text));
  }

  /** Empty where the text names no place. */
  public static Optional<Address> parse(String written) {
    String text = oneLine(written);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    AddressParts parts = ReadAddress.written(text);
    return parts.isPlace() ? Optional.of(new Address(text, parts)) : Optional.empty();
  }

  private static String oneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  public String text() {
    return text;
  }

  /** What it says, in the one spelling that all of its spellings have. */
  public AddressParts parts() {
    return parts;
  }

  /** The property that is there. */
  public PropertyId id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
