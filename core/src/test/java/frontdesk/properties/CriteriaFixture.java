package frontdesk.properties;

import java.time.LocalDate;
import java.util.Optional;

/** A search for nothing in particular. */
public final class CriteriaFixture {
  private Optional<Place> location = Optional.empty();
  private Optional<PriceRange> price = Optional.empty();
  private Optional<Bedrooms> bedrooms = Optional.empty();
  private Optional<Bathrooms> bathrooms = Optional.empty();
  private Optional<PropertyType> type = Optional.empty();
  private Optional<Pets> pets = Optional.empty();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<Website> website = Optional.empty();

  private CriteriaFixture() {}

  public static CriteriaFixture criteria() {
    return new CriteriaFixture();
  }

  public CriteriaFixture in(String place) {
    location = Place.parse(place);
    return this;
  }

  public CriteriaFixture costing(String range) {
    price = PriceRange.parse(range);
    return this;
  }

  public CriteriaFixture withBedrooms(int count) {
    bedrooms = Optional.of(new Bedrooms(count));
    return this;
  }

  public CriteriaFixture withHalfBathrooms(int halves) {
    bathrooms = Optional.of(new Bathrooms(halves));
    return this;
  }

  public CriteriaFixture ofType(String name) {
    type = PropertyType.parse(name);
    return this;
  }

  public CriteriaFixture with(Pets companion) {
    pets = Optional.of(companion);
    return this;
  }

  public CriteriaFixture by(String day) {
    from = Optional.of(LocalDate.parse(day));
    return this;
  }

  public CriteriaFixture on(String site) {
    website = Website.parse(site);
    return this;
  }

  public RentalCriteria build() {
    return new RentalCriteria(location, price, bedrooms, bathrooms, type, pets, from, website);
  }
}
