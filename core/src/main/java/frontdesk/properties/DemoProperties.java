package frontdesk.properties;

import frontdesk.addresses.Address;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the demo organisation lists, so that the first question has an answer. */
public final class DemoProperties {
  private DemoProperties() {}

  /**
   * Of the property manager, all different in what callers ask for.
   *
   * @param now they are as fresh as the database
   */
  public static List<Property> all(Instant now) {
    return List.of(
        property(
            "12 Oak Street, Springfield, IL 62701",
            facts(975, 1, 2, 756, "apartment", Pets.CATS_ONLY, new Vacancy.Now(), "parking"),
            now),
        property(
            "480 Maple Avenue, Apartment 3, Springfield, IL 62704",
            facts(
                1_450, 2, 3, 980, "apartment", Pets.ALLOWED, new Vacancy.Now(), "laundry in unit"),
            now),
        property(
            "480 Maple Avenue, Apartment 7, Springfield, IL 62704",
            facts(1_525, 2, 4, 1_010, "apartment", Pets.ALLOWED, soon(now), "balcony"),
            now),
        property(
            "2210 Lakeview Drive, Chatham, IL 62629",
            facts(2_100, 3, 5, 1_640, "house", Pets.ON_REQUEST, soon(now), "garage"),
            now));
  }

  private static Vacancy soon(Instant now) {
    LocalDate today = now.atZone(Demo.propertyManager().zone()).toLocalDate();
    return new Vacancy.From(today.plusMonths(1).withDayOfMonth(1));
  }

  private static Facts facts(
      long rent,
      int bedrooms,
      int halfBathrooms,
      int squareFeet,
      String type,
      Pets pets,
      Vacancy vacancy,
      String feature) {
    return new Facts(
        Optional.of(Rent.dollars(rent)),
        Optional.of(new Bedrooms(bedrooms)),
        Optional.of(new Bathrooms(halfBathrooms)),
        Optional.of(new Area(squareFeet, Area.Unit.SQUARE_FEET)),
        Optional.of(new PropertyType(type)),
        List.of(feature),
        Optional.of(pets),
        Optional.of(vacancy),
        Optional.empty());
  }

  private static Property property(String address, Facts facts, Instant now) {
    Origin origin =
        new Origin(
            Optional.of(Demo.propertyManager().id()),
            Optional.of(new Website("example.com")),
            Optional.empty(),
            "demo",
            now);
    return new Property(new Address(address), facts, origin);
  }
}
