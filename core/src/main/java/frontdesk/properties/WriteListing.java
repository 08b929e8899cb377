package frontdesk.properties;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Writes a property so that reading it again makes the same one. */
public final class WriteListing {
  private WriteListing() {}

  /** In the order of the columns; what is not known is left out. */
  public static Map<ListingField, String> texts(Property property) {
    Facts facts = property.facts();
    Origin origin = property.origin();
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    texts.put(ListingField.ID, property.id().value());
    texts.put(ListingField.ADDRESS, property.address().text());
    put(texts, ListingField.RENT, facts.rent().map(rent -> rent.amount().toPlainString()));
    put(texts, ListingField.CURRENCY, facts.rent().map(rent -> rent.currency().getCurrencyCode()));
    put(texts, ListingField.BEDROOMS, facts.bedrooms());
    put(texts, ListingField.BATHROOMS, facts.bathrooms());
    put(texts, ListingField.AREA, facts.area());
    put(texts, ListingField.TYPE, facts.type());
    put(texts, ListingField.FEATURES, features(facts));
    put(texts, ListingField.PETS, facts.pets());
    put(texts, ListingField.AVAILABLE, facts.vacancy().map(WriteListing::words));
    put(texts, ListingField.DESCRIPTION, facts.description());
    put(texts, ListingField.HOST, origin.host());
    put(texts, ListingField.WEBSITE, origin.website());
    put(texts, ListingField.URL, origin.url());
    texts.put(ListingField.SOURCE, origin.source());
    texts.put(ListingField.AS_OF, origin.asOf().toString());
    return texts;
  }

  private static void put(Map<ListingField, String> texts, ListingField field, Optional<?> fact) {
    fact.ifPresent(value -> texts.put(field, value.toString()));
  }

  private static Optional<String> features(Facts facts) {
    return facts.features().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", facts.features()));
  }

  private static String words(Vacancy vacancy) {
    if (vacancy instanceof Vacancy.From from) {
      return from.day().toString();
    }
    return vacancy instanceof Vacancy.Now ? "now" : "taken";
  }
}
