package frontdesk.tools;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A count as a model writes it: {@code 7}, {@code 7.0} or {@code "7"}. */
final class WholeNumber {
  /** Not every such number is exact as a double, but all those up to any limit of ours are. */
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,18}(?:\\.0{1,9})?");

  private WholeNumber() {}

  /** From 1 to the most; a greater one is that most. Empty for anything else. */
  static Optional<Integer> upTo(int most, @Nullable Object value) {
    double number = number(value);
    return number >= 1 && number == Math.rint(number)
        ? Optional.of((int) Math.min(number, most))
        : Optional.empty();
  }

  // Never through BigDecimal: taking 1e1000000 apart keeps a processor busy for minutes.
  private static double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && WRITTEN.matcher(text.strip()).matches()
        ? Double.parseDouble(text.strip())
        : Double.NaN;
  }
}
