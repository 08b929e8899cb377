package frontdesk.tools;

import frontdesk.UserId;
import frontdesk.properties.Bathrooms;
import frontdesk.properties.Bedrooms;
import frontdesk.properties.Pets;
import frontdesk.properties.Place;
import frontdesk.properties.PriceRange;
import frontdesk.properties.PropertyType;
import frontdesk.properties.RentalCriteria;
import frontdesk.properties.Website;
import frontdesk.speech.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Understands what is asked about properties. */
final class ReadRentals {
  private ReadRentals() {}

  static Supplier<Intent> describe(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = ReadIntent.host(in);
    Optional<String> id = in.text("property_id", Question.WHICH_PROPERTY);
    Optional<String> said = in.text("property_address", Question.WHICH_PROPERTY);
    // A caller has no id, so the address is what is asked for; whoever has one needs no address.
    Optional<String> address =
        id.isPresent() ? said : in.asked("property_address", said, Question.WHICH_PROPERTY);
    return () -> new Intent.DescribeOne(host, id, address);
  }

  static Supplier<Intent> search(Arguments in, ToolCall call, CallContext context) {
    Optional<UserId> host = ReadIntent.host(in);
    // "Anywhere" is no place, and nothing to ask about.
    Optional<Place> place = in.text("location", Question.WHERE).flatMap(Place::parse);
    Optional<PriceRange> price = in.meaning("price_range", PriceRange::parse, Question.HOW_MUCH);
    Optional<Bedrooms> bedrooms = in.number("bedrooms", Bedrooms::parse, Question.BEDROOMS);
    Optional<Bathrooms> bathrooms = in.number("bathrooms", Bathrooms::parse, Question.BATHROOMS);
    Optional<PropertyType> type =
        in.meaning("property_type", PropertyType::parse, Question.HOME_TYPE);
    Optional<Pets> pets = in.meaning("pets", Pets::parse, Question.PETS);
    Optional<LocalDate> from = in.meaning("available_from", ReadRentals::day, Question.MOVE_IN);
    Optional<Website> website = in.meaning("website", Website::parse, Question.WEBSITE);
    RentalCriteria criteria =
        new RentalCriteria(place, price, bedrooms, bathrooms, type, pets, from, website);
    return () -> new Intent.Search(host, criteria);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
