package frontdesk.properties;

import frontdesk.addresses.NumberWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a caller would pay for a month, in dollars. Both ends belong to it: who says "under 1500"
 * hears of one at 1500 too.
 */
public record PriceRange(Optional<BigDecimal> least, Optional<BigDecimal> most) {
  /** No bound at all: "any price". */
  public static final PriceRange ANY = new PriceRange(Optional.empty(), Optional.empty());

  /** How far "about" reaches to either side. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  /** Less than this many thousands is meant where only the second number has its "k". */
  private static final BigDecimal FEW = BigDecimal.TEN;

  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?(k\\b|thousand\\b|grand\\b)?");

  private static final Pattern ANY_PRICE =
      Pattern.compile("any( price)?|no (limit|preference|budget)|whatever|all|doesnt matter");

  /** Another length of time than a month, or another currency: better asked than guessed. */
  private static final Pattern NOT_OURS =
      Pattern.compile(
          ".*([€£]|\\b(weeks?|weekly|years?|yearly|nights?|days?|daily|euros?|pounds?)\\b).*");

  private static final Pattern BELOW =
      Pattern.compile(
          ".*\\b(under|below|less|up to|upto|max|maximum|at most|no more|not more|within|cheaper"
              + "|beneath|until|lower)\\b.*|\\s*(<|<=|-).*");
  private static final Pattern ABOVE =
      Pattern.compile(
          ".*\\b(over|above|more than|at least|min|minimum|from|starting|upwards?|and up|higher"
              + "|not less|no less|not under|not below)\\b.*|\\s*(>|>=).*|.*\\+\\s*");
  private static final Pattern AROUND =
      Pattern.compile(".*\\b(around|about|roughly|approximately|circa|near|close to)\\b.*|\\s*~.*");
  private static final Pattern NOT_BELOW =
      Pattern.compile(".*\\b(not less|no less|not under|not below|at least)\\b.*");
  private static final Pattern NOT_ABOVE =
      Pattern.compile(".*\\b(no more|not more|not over|not above|at most)\\b.*");

  public PriceRange {
    boolean negative =
        Stream.concat(least.stream(), most.stream()).anyMatch(bound -> bound.signum() < 0);
    boolean reversed =
        least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
    if (negative || reversed) {
      throw new IllegalArgumentException("a price range goes upwards from nothing");
    }
  }

  /** Empty where it cannot be told what is meant. A single amount is the most one would pay. */
  public static Optional<PriceRange> parse(String text) {
    String said = plain(text);
    if (ANY_PRICE.matcher(said).matches()) {
      return Optional.of(ANY);
    }
    List<BigDecimal> amounts = NOT_OURS.matcher(said).matches() ? List.of() : amounts(said);
    return switch (amounts.size()) {
      case 1 -> Optional.of(oneEnded(said, amounts.get(0)));
      case 2 -> Optional.of(between(amounts.get(0), amounts.get(1)));
      default -> Optional.empty();
    };
  }

  private static String plain(String text) {
    String small = text.toLowerCase(Locale.ROOT).strip().replaceAll("['\u2019]", "");
    String signs = small.replaceAll("[\u2012-\u2015\u2212]", "-");
    return String.join(" ", NumberWords.toDigits(List.of(signs.split("[\\s]+", -1))));
  }

  private static List<BigDecimal> amounts(String said) {
    List<BigDecimal> amounts = new ArrayList<>();
    List<Boolean> thousands = new ArrayList<>();
    Matcher amount = AMOUNT.matcher(said);
    while (amount.find()) {
      String fraction = Optional.ofNullable(amount.group(2)).orElse("");
      BigDecimal number = new BigDecimal(amount.group(1).replace(",", "") + fraction);
      boolean inThousands = amount.group(3) != null;
      amounts.add(inThousands ? number.movePointRight(3) : number);
      thousands.add(inThousands);
    }
    boolean sharedUnit = amounts.size() == 2 && !thousands.get(0) && thousands.get(1);
    if (sharedUnit && amounts.get(0).compareTo(FEW) < 0) {
      amounts.set(0, amounts.get(0).movePointRight(3));
    }
    return amounts;
  }

  private static PriceRange oneEnded(String said, BigDecimal amount) {
    if (AROUND.matcher(said).matches()) {
      BigDecimal about = amount.multiply(ABOUT).setScale(0, RoundingMode.HALF_UP);
      return between(amount.subtract(about), amount.add(about));
    }
    boolean above =
        NOT_BELOW.matcher(said).matches()
            || (!NOT_ABOVE.matcher(said).matches()
                && !BELOW.matcher(said).matches()
                && ABOVE.matcher(said).matches());
    return above
        ? new PriceRange(Optional.of(amount), Optional.empty())
        : new PriceRange(Optional.empty(), Optional.of(amount));
  }

  private static PriceRange between(BigDecimal one, BigDecimal other) {
    return new PriceRange(Optional.of(one.min(other)), Optional.of(one.max(other)));
  }

  /** True where a bound was named. */
  boolean isBounded() {
    return least.isPresent() || most.isPresent();
  }

  /** Empty for a rent in another currency, which cannot be compared. */
  Optional<Boolean> takes(Rent rent) {
    return rent.currency().equals(Rent.DOLLAR)
        ? Optional.of(
            least.filter(bound -> rent.amount().compareTo(bound) < 0).isEmpty()
                && most.filter(bound -> rent.amount().compareTo(bound) > 0).isEmpty())
        : Optional.empty();
  }
}
