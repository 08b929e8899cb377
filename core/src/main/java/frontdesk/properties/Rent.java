package frontdesk.properties;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a month costs.
 *
 * @param amount more than nothing, at most a million, in whole hundredths
 */
public record Rent(BigDecimal amount, Currency currency) {
  /** Both guides' listings are American. */
  public static final Currency DOLLAR = Currency.getInstance("USD");

  private static final BigDecimal MOST = new BigDecimal(1_000_000);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(USD|EUR|GBP|CAD|[$€£])? ?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?"
              + " ?(USD|EUR|GBP|CAD|€)?"
              + " ?(?:(?:/|a |per )? ?(?:mo|mon|month|monthly)\\.?)?",
          Pattern.CASE_INSENSITIVE);

  public Rent {
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a rent is more than nothing and at most a million");
    }
    amount = amount.stripTrailingZeros();
    amount = amount.setScale(amount.scale() <= 0 ? 0 : 2);
  }

  public static Rent dollars(long amount) {
    return new Rent(BigDecimal.valueOf(amount), DOLLAR);
  }

  /**
   * Reads {@code "$975"} or {@code "1,450.50 USD/month"}; in dollars unless it says otherwise.
   * Empty where it is not one amount for a month, so also for a range.
   */
  public static Optional<Rent> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().replaceAll("\\s+", " "));
    if (!written.matches()) {
      return Optional.empty();
    }
    String cents = Optional.ofNullable(written.group(3)).orElse("");
    BigDecimal amount = new BigDecimal(written.group(2).replace(",", "") + cents);
    return amount.signum() > 0 && amount.compareTo(MOST) <= 0
        ? Optional.of(new Rent(amount, currency(written)))
        : Optional.empty();
  }

  private static Currency currency(Matcher written) {
    String sign =
        Stream.of(4, 1).map(written::group).filter(Objects::nonNull).findFirst().orElse("$");
    return switch (sign) {
      case "$" -> DOLLAR;
      case "€" -> Currency.getInstance("EUR");
      case "£" -> Currency.getInstance("GBP");
      default -> Currency.getInstance(sign.toUpperCase(Locale.ROOT));
    };
  }
}
