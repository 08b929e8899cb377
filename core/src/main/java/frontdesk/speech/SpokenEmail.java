package frontdesk.speech;

import frontdesk.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says e-mail addresses sign by sign, as they are said by people. */
final class SpokenEmail {
  /** Of words and signs: beyond it a listener cannot compare, and the reply would be too long. */
  private static final int MOST_PARTS = 12;

  /** What can be said as it is; an address may hold more. */
  private static final Pattern SAYABLE = Pattern.compile("[a-z0-9@._+-]+");

  /** Between any two parts of which one is a sign. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=[@._+-])|(?=[@._+-])");

  private static final Map<String, String> SIGNS =
      Map.of(
          "@", "email.at",
          ".", "email.dot",
          "-", "email.dash",
          "_", "email.underscore",
          "+", "email.plus");

  private SpokenEmail() {}

  /** {@code "john dot smith at gmail dot com"}; empty where it cannot be said in a breath. */
  static Optional<String> words(EmailAddress address, Phrases phrases) {
    String[] parts = BETWEEN.split(address.value(), -1);
    boolean brief = parts.length <= MOST_PARTS;
    return brief && SAYABLE.matcher(address.value()).matches()
        ? Optional.of(
            Stream.of(parts).map(part -> said(part, phrases)).collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private static String said(String part, Phrases phrases) {
    String sign = SIGNS.get(part);
    return sign == null ? part : phrases.say(sign);
  }
}
