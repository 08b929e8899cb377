package frontdesk.adapters.vapi.front;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a page fills an assistant's prompt in with. What is wrong goes to the problems. */
final class ReadVariables {
  /** As prompts can name them. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  /** A visitor, an address, a page. */
  private static final int MOST = 50;

  /** A paragraph. */
  private static final int LONGEST_TEXT = 1_000;

  /**
   * Whose call it is, and what Vapi fills in itself and tools take for the truth, such as {@code
   * customer.number}; without underscores and capitals.
   */
  private static final Set<String> NOT_FOR_PAGES =
      Set.of(
          "orgid",
          "userid",
          "host",
          "metadata",
          "call",
          "customer",
          "phonenumber",
          "assistant",
          "transport",
          "now",
          "date",
          "time",
          "day",
          "month",
          "year");

  private final List<String> problems;
  private final Map<String, Object> good = new LinkedHashMap<>();

  ReadVariables(List<String> problems) {
    this.problems = problems;
  }

  Map<String, Object> good() {
    return good;
  }

  void read(@Nullable Object value) {
    if (value == null) {
      return;
    }
    if (!(value instanceof Map<?, ?> given) || given.size() > MOST) {
      problems.add("variableValues is an object with at most " + MOST + " members.");
      return;
    }
    given.forEach((name, text) -> variable(String.valueOf(name), text));
  }

  private void variable(String name, @Nullable Object value) {
    if (!NAME.matcher(name).matches()) {
      problems.add("A variable's name has up to 64 letters, digits and underscores.");
    } else if (NOT_FOR_PAGES.contains(name.replace("_", "").toLowerCase(Locale.ROOT))) {
      problems.add("variableValues." + name + " is set by the server; leave it out.");
    } else if (value != null && isPlain(value)) {
      good.put(name, value);
    } else {
      problems.add(
          "variableValues."
              + name
              + " is a text of up to "
              + LONGEST_TEXT
              + " characters, a number, true or false.");
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Boolean
        || value instanceof Long
        || value instanceof BigDecimal
        || (value instanceof String text && text.length() <= LONGEST_TEXT);
  }
}
