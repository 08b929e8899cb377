package frontdesk.properties;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bedrooms. None is a fact: a studio.
 *
 * @param count 0 to 20
 */
public record Bedrooms(int count) implements Comparable<Bedrooms> {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})(?:\\.0)? ?(?:bd|br|bds|beds?|bedrooms?)?\\.?");

  public Bedrooms {
    if (count < 0 || count > 20) {
      throw new IllegalArgumentException("bedrooms are 0 to 20");
    }
  }

  /** Reads {@code "2"}, {@code "2 bd"}, {@code "studio"}. */
  public static Optional<Bedrooms> parse(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    if (words.equals("studio") || words.equals("efficiency")) {
      return Optional.of(new Bedrooms(0));
    }
    Matcher written = WRITTEN.matcher(words);
    if (!written.matches() || Integer.parseInt(written.group(1)) > 20) {
      return Optional.empty();
    }
    return Optional.of(new Bedrooms(Integer.parseInt(written.group(1))));
  }

  @Override
  public int compareTo(Bedrooms other) {
    return Integer.compare(count, other.count);
  }

  @Override
  public String toString() {
    return String.valueOf(count);
  }
}
