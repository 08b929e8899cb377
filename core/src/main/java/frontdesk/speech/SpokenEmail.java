package frontdesk.speech;

import frontdesk.EmailAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says e-mail addresses sign by sign, as they are said by people. */
final class SpokenEmail {
  /** Beyond it a listener cannot compare, and the reply would be too long. */
  private static final int MOST_WORDS = 12;

  /** What can be said as it is; an address may hold more. */
  private static final Pattern SAYABLE = Pattern.compile("[a-z0-9 ]+");

  private SpokenEmail() {}

  /** {@code "john dot smith at gmail dot com"}; empty where it cannot be said in a breath. */
  static Optional<String> words(EmailAddress address) {
    String words =
        address
            .value()
            .replace("@", " at ")
            .replace(".", " dot ")
            .replace("-", " dash ")
            .replace("_", " underscore ")
            .replace("+", " plus ")
            .replaceAll(" +", " ")
            .strip();
    boolean brief = words.split(" ", -1).length <= MOST_WORDS;
    return brief && SAYABLE.matcher(words).matches() ? Optional.of(words) : Optional.empty();
  }
}
