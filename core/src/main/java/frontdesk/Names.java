package frontdesk;

import java.util.regex.Pattern;

/** The one rule for identifiers that come from outside: short, printable, without blanks. */
final class Names {
  /** Longer than any e-mail address (254) or platform id that was ever seen. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}@._'%+~:/=#-]{1,255}");

  private Names() {}

  static String check(String what, String value) {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(what + " must be 1 to 255 characters without blanks");
    }
    return value;
  }

  static boolean isName(String value) {
    return NAME.matcher(value).matches();
  }
}
