package frontdesk.properties;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a caller looks for. Whatever is absent does not matter to them.
 *
 * @param bedrooms at least so many, those with just so many first; 0 only studios
 * @param bathrooms at least so many
 * @param pets who comes along
 * @param from the day by which it must be vacant
 */
public record RentalCriteria(
    Optional<Place> location,
    Optional<PriceRange> price,
    Optional<Bedrooms> bedrooms,
    Optional<Bathrooms> bathrooms,
    Optional<PropertyType> type,
    Optional<Pets> pets,
    Optional<LocalDate> from,
    Optional<Website> website) {

  /** Everything that is vacant. */
  public static final RentalCriteria NONE =
      new RentalCriteria(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public RentalCriteria {
    price = price.filter(PriceRange::isBounded);
  }

  /** Those that were named. */
  public Set<Criterion> named() {
    Set<Criterion> named = EnumSet.noneOf(Criterion.class);
    Map<Criterion, Optional<?>> all = new EnumMap<>(Criterion.class);
    all.put(Criterion.LOCATION, location);
    all.put(Criterion.PRICE, price);
    all.put(Criterion.BEDROOMS, bedrooms);
    all.put(Criterion.BATHROOMS, bathrooms);
    all.put(Criterion.TYPE, type);
    all.put(Criterion.PETS, pets);
    all.put(Criterion.DATE, from);
    all.put(Criterion.WEBSITE, website);
    all.forEach(
        (criterion, value) -> {
          if (value.isPresent()) {
            named.add(criterion);
          }
        });
    return named;
  }

  /** Whether one of them is met; empty where the listing does not say. */
  Optional<Boolean> met(Criterion criterion, Property property) {
    Facts facts = property.facts();
    return switch (criterion) {
      case LOCATION -> Optional.of(location.orElseThrow().has(property.address()));
      case PRICE -> facts.rent().flatMap(price.orElseThrow()::takes);
      case BEDROOMS -> facts.bedrooms().map(this::enough);
      case BATHROOMS -> facts.bathrooms().map(has -> has.compareTo(bathrooms.orElseThrow()) >= 0);
      case TYPE -> isType(property);
      case PETS -> facts.pets().flatMap(rule -> rule.take(pets.orElseThrow()));
      case DATE -> facts.vacancy().map(vacancy -> property.isVacantOn(from.orElseThrow()));
      case WEBSITE -> Optional.of(property.origin().website().equals(website));
    };
  }

  private boolean enough(Bedrooms has) {
    Bedrooms wanted = bedrooms.orElseThrow();
    return wanted.count() == 0 ? has.count() == 0 : has.compareTo(wanted) >= 0;
  }

  /** How many bedrooms it has beyond those asked for; none where either is not known. */
  int moreBedrooms(Property property) {
    int wanted = bedrooms.map(Bedrooms::count).orElse(Integer.MAX_VALUE);
    return property.facts().bedrooms().map(has -> Math.max(0, has.count() - wanted)).orElse(0);
  }

  // A studio is a type to some and a number of bedrooms to others.
  private Optional<Boolean> isType(Property property) {
    boolean studio = type.orElseThrow().name().equals("studio");
    Function<Bedrooms, Boolean> none = has -> has.count() == 0;
    Optional<Boolean> byType = property.facts().type().map(type.orElseThrow()::equals);
    return studio && !byType.equals(Optional.of(true))
        ? property.facts().bedrooms().map(none).or(() -> byType)
        : byType;
  }
}
