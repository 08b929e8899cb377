package frontdesk.adapters.console.properties;

import frontdesk.properties.Facts;
import frontdesk.properties.Property;
import frontdesk.properties.Rent;
import frontdesk.properties.SteeringWords;
import frontdesk.properties.Vacancy;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is listed, as people read it. */
final class PropertyWording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

  private PropertyWording() {}

  static String rent(Facts facts) {
    return facts.rent().map(PropertyWording::rent).orElse("not told");
  }

  private static String rent(Rent rent) {
    return rent.currency().getSymbol(Locale.US)
        + String.format(Locale.US, "%,.2f", rent.amount()).replaceFirst("\\.00$", "");
  }

  static String rooms(Facts facts) {
    String rooms =
        Stream.of(
                facts.bedrooms().map(it -> it.count() == 0 ? "studio" : it + " bed"),
                facts.bathrooms().map(it -> it + " bath"),
                facts.area().map(Object::toString))
            .flatMap(it -> it.stream())
            .collect(Collectors.joining(", "));
    return rooms.isEmpty() ? "not told" : rooms;
  }

  static String available(Facts facts) {
    return facts.vacancy().map(PropertyWording::available).orElse("not told");
  }

  private static String available(Vacancy vacancy) {
    if (vacancy instanceof Vacancy.From from) {
      return "from " + DAY.format(from.day());
    }
    return vacancy instanceof Vacancy.Now ? "now" : "let or withdrawn";
  }

  static String whose(Property property) {
    return property.origin().host().map(Object::toString).orElse("all hosts'");
  }

  static String age(Property property, Instant now) {
    long days = property.ageInDays(now);
    return days == 0 ? "today" : days == 1 ? "1 day ago" : days + " days ago";
  }

  /** What turns people away, and should be taken out. */
  static List<String> steering(List<SteeringWords.Found> found) {
    return found.stream().map(PropertyWording::steering).toList();
  }

  private static String steering(SteeringWords.Found found) {
    return "\""
        + found.words()
        + "\" turns people away by "
        + found.ground().name().toLowerCase(Locale.ROOT)
        + "; it is not spoken, please take it out.";
  }
}
