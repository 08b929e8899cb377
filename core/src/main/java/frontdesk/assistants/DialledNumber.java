package frontdesk.assistants;

import frontdesk.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller dialled: a telephone number, or the platform's id of one, since some messages name
 * only that.
 */
public record DialledNumber(String value) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{7,63}");
  private static final Pattern WRITTEN = Pattern.compile("[+0-9 ().-]+");

  public DialledNumber {
    if (parse(value).filter(value::equals).isEmpty()) {
      throw new IllegalArgumentException("neither a telephone number nor the id of one");
    }
  }

  /** However it is written; empty where it is neither. */
  public static Optional<DialledNumber> of(String written) {
    return parse(written.strip()).map(DialledNumber::new);
  }

  private static Optional<String> parse(String written) {
    return WRITTEN.matcher(written).matches()
        ? PhoneNumber.parse(written).map(PhoneNumber::value)
        : Optional.of(written).filter(id -> ID.matcher(id).matches());
  }

  @Override
  public String toString() {
    return value;
  }
}
