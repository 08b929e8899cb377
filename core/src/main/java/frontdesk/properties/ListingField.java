package frontdesk.properties;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a listing's row may tell, by the names of columns; the earlier server's names too. */
public enum ListingField {
  ID("id"),
  ADDRESS("address", "property_address"),
  RENT("rent", "price"),
  CURRENCY("currency"),
  BEDROOMS("bedrooms", "beds"),
  BATHROOMS("bathrooms", "baths"),
  AREA("area", "square_feet", "sqft"),
  TYPE("type", "property_type"),
  FEATURES("features", "amenities"),
  PETS("pets", "pet_policy"),
  AVAILABLE("available", "available_date"),
  DESCRIPTION("description"),
  HOST("host", "user_id"),
  WEBSITE("website"),
  URL("url", "source_url"),
  SOURCE("source"),
  AS_OF("as_of", "scraped_at");

  private final String column;

  /** Other names of it, as a pattern. */
  private final String others;

  ListingField(String column, String... others) {
    this.column = column;
    this.others = String.join("|", others);
  }

  /** The name of the column that we write. */
  public String column() {
    return column;
  }

  public static Optional<ListingField> named(String column) {
    String name = column.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Stream.of(values())
        .filter(field -> name.equals(field.column) || name.matches(field.others))
        .findFirst();
  }
}
