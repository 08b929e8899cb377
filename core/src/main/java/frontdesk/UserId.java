package frontdesk;

import java.util.Locale;
import java.util.Optional;

/**
 * A host: the person whose calendar is booked, usually by e-mail address. {@code user_id} on the
 * wire. Upper and lower case are one and the same.
 */
public record UserId(String value) {
  public UserId {
    value = Names.check("host id", value.toLowerCase(Locale.ROOT));
  }

  /** Empty where the text cannot name anybody. */
  public static Optional<UserId> parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return Names.isName(name) ? Optional.of(new UserId(name)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
