package frontdesk.properties;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bathrooms; one without a bath counts half.
 *
 * @param halves 1 to 40
 */
public record Bathrooms(int halves) implements Comparable<Bathrooms> {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})(?:[.,]([05])0?)? ?(?:ba|baths?|bathrooms?)?\\.?");

  public Bathrooms {
    if (halves < 1 || halves > 40) {
      throw new IllegalArgumentException("bathrooms are half a one to twenty");
    }
  }

  /** Reads {@code "1.5"}, {@code "2 ba"}. Empty where it is no number of halves from one on. */
  public static Optional<Bathrooms> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return Optional.empty();
    }
    int halves = 2 * Integer.parseInt(written.group(1)) + ("5".equals(written.group(2)) ? 1 : 0);
    return halves >= 1 && halves <= 40 ? Optional.of(new Bathrooms(halves)) : Optional.empty();
  }

  /** {@code 1.5}. */
  public BigDecimal count() {
    return BigDecimal.valueOf(halves * 5L, 1).stripTrailingZeros();
  }

  @Override
  public int compareTo(Bathrooms other) {
    return Integer.compare(halves, other.halves);
  }

  @Override
  public String toString() {
    return count().toPlainString();
  }
}
