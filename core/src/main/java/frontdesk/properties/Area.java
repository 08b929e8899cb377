package frontdesk.properties;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the inside is.
 *
 * @param size 1 to 100,000
 */
public record Area(int size, Unit unit) {
  private static final int MOST = 100_000;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d+)? ?"
              + "(?:(sq\\.? ?ft\\.?|square feet|sf|ft2|ft²)|(sq\\.? ?m\\.?|square met(?:er|re)s|m2|m²))?");

  /** What it is measured in. */
  public enum Unit {
    SQUARE_FEET,
    SQUARE_METERS
  }

  public Area {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("an area is 1 to 100,000");
    }
  }

  /** Reads {@code "756 sqft"} or {@code "70 m2"}; square feet unless it says otherwise. */
  public static Optional<Area> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return Optional.empty();
    }
    int size = Integer.parseInt(written.group(1).replace(",", ""));
    Unit unit = written.group(3) == null ? Unit.SQUARE_FEET : Unit.SQUARE_METERS;
    return size >= 1 && size <= MOST ? Optional.of(new Area(size, unit)) : Optional.empty();
  }

  @Override
  public String toString() {
    return size + (unit == Unit.SQUARE_FEET ? " sqft" : " m2");
  }
}
