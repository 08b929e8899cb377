package frontdesk.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Bearer scheme of the Authorization header (RFC 6750). */
final class Bearer {
  static final String HEADER = "Authorization";

  // Wider than RFC 6750's alphabet, since people choose their own secrets; a blank would make it
  // two values.
  private static final Pattern FORM = Pattern.compile("(?i:bearer) +([\\x21-\\x7E]+)");

  private Bearer() {}

  /** The token in the header's value; empty if it has another scheme or form. */
  static Optional<String> parse(String value) {
    Matcher matcher = FORM.matcher(value.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
