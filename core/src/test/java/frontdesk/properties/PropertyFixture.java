package frontdesk.properties;

import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A listing of which everything is known. */
public final class PropertyFixture {
  private String address = "12 Oak Street, Springfield, IL 62701";
  private Optional<Rent> rent = Optional.of(Rent.dollars(975));
  private Optional<Bedrooms> bedrooms = Optional.of(new Bedrooms(2));
  private Optional<Bathrooms> bathrooms = Optional.of(new Bathrooms(3));
  private Optional<PropertyType> type = Optional.of(new PropertyType("apartment"));
  private List<String> features = List.of("parking", "laundry in unit");
  private Optional<Pets> pets = Optional.of(Pets.CATS_ONLY);
  private Optional<Vacancy> vacancy = Optional.of(new Vacancy.Now());
  private Optional<String> description = Optional.of("A quiet street near the river.");
  private Optional<UserId> host = Optional.of(Demo.propertyManager().id());
  private Optional<Website> website = Optional.of(new Website("example.com"));
  private Instant asOf = Instant.parse("2026-11-20T09:00:00Z");

  private PropertyFixture() {}

  public static PropertyFixture aProperty() {
    return new PropertyFixture();
  }

  public PropertyFixture at(String where) {
    address = where;
    return this;
  }

  public PropertyFixture forDollars(long amount) {
    return renting(Rent.dollars(amount));
  }

  public PropertyFixture renting(Rent other) {
    rent = Optional.of(other);
    return this;
  }

  public PropertyFixture withoutRent() {
    rent = Optional.empty();
    return this;
  }

  public PropertyFixture withBedrooms(int count) {
    bedrooms = Optional.of(new Bedrooms(count));
    return this;
  }

  public PropertyFixture withHalfBathrooms(int halves) {
    bathrooms = Optional.of(new Bathrooms(halves));
    return this;
  }

  public PropertyFixture ofType(String name) {
    type = Optional.of(new PropertyType(name));
    return this;
  }

  public PropertyFixture with(String... some) {
    features = List.of(some);
    return this;
  }

  public PropertyFixture with(Pets rule) {
    pets = Optional.of(rule);
    return this;
  }

  public PropertyFixture described(String words) {
    description = Optional.of(words);
    return this;
  }

  public PropertyFixture vacantFrom(String day) {
    vacancy = Optional.of(new Vacancy.From(LocalDate.parse(day)));
    return this;
  }

  public PropertyFixture taken() {
    vacancy = Optional.of(new Vacancy.Taken());
    return this;
  }

  public PropertyFixture of(UserId whose) {
    host = Optional.of(whose);
    return this;
  }

  public PropertyFixture ofNobody() {
    host = Optional.empty();
    return this;
  }

  public PropertyFixture on(String site) {
    website = Optional.of(new Website(site));
    return this;
  }

  public PropertyFixture asOf(String moment) {
    asOf = Instant.parse(moment);
    return this;
  }

  /** Nothing is known but where it is. */
  public PropertyFixture knownByAddressOnly() {
    rent = Optional.empty();
    bedrooms = Optional.empty();
    bathrooms = Optional.empty();
    type = Optional.empty();
    features = List.of();
    pets = Optional.empty();
    vacancy = Optional.empty();
    description = Optional.empty();
    website = Optional.empty();
    return this;
  }

  public Property build() {
    boolean known = rent.isPresent() || bedrooms.isPresent();
    return new Property(
        new Address(address),
        new Facts(
            rent,
            bedrooms,
            bathrooms,
            known ? Optional.of(new Area(756, Area.Unit.SQUARE_FEET)) : Optional.empty(),
            type,
            features,
            pets,
            vacancy,
            description),
        new Origin(
            host,
            website,
            website.map(site -> URI.create("https://" + site + "/listing")),
            "test",
            asOf));
  }
}
