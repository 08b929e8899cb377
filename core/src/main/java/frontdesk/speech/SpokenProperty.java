package frontdesk.speech;

import frontdesk.properties.Area;
import frontdesk.properties.Bedrooms;
import frontdesk.properties.Facts;
import frontdesk.properties.Pets;
import frontdesk.properties.Property;
import frontdesk.properties.PropertyType;
import frontdesk.properties.Rent;
import frontdesk.properties.SteeringWords;
import frontdesk.properties.Vacancy;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a listing's facts into words. What is not known is left out. */
final class SpokenProperty {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  /** Longer ones are no address any more, and three of them still fit into one breath. */
  private static final int MOST_WORDS = 9;

  private static final Pattern STATE_AND_ZIP =
      Pattern.compile(",? *\\b[A-Z]{2},?(?: *\\d{5}(?:-\\d{4})?)?$");

  private final Property property;
  private final Facts facts;
  private final LocalDate today;

  SpokenProperty(Property property, LocalDate today) {
    this.property = property;
    this.facts = property.facts();
    this.today = today;
  }

  /** Without state and ZIP code, which callers know: {@code "12 Oak Street, Springfield"}. */
  String address() {
    String spoken = SpokenText.plain(property.address().text());
    String shorter = STATE_AND_ZIP.matcher(spoken).replaceFirst("");
    return Stream.of(shorter.split(" ", -1)).limit(MOST_WORDS).collect(Collectors.joining(" "));
  }

  /** {@code "a 2-bedroom apartment"}. */
  String kind() {
    String type = type();
    return facts
        .bedrooms()
        .map(Bedrooms::count)
        .map(count -> count == 0 ? "a studio" : article(count) + " " + count + "-bedroom " + type)
        .orElseGet(() -> (type.matches("[aeiou].*") ? "an " : "a ") + type);
  }

  // What steers is not spoken.
  private String type() {
    return facts
        .type()
        .map(PropertyType::name)
        .filter(SpokenProperty::mayBeSpoken)
        .map(SpokenText::plain)
        .filter(name -> !name.isEmpty())
        .orElse("rental");
  }

  private static String article(int count) {
    return count == 8 || count == 11 || count == 18 ? "an" : "a";
  }

  /** {@code "$1,450 a month"}; empty where it is not known. */
  Optional<String> rent() {
    return facts.rent().map(SpokenProperty::rent);
  }

  private static String rent(Rent rent) {
    NumberFormat number = NumberFormat.getNumberInstance(Locale.US);
    number.setMinimumFractionDigits(rent.amount().scale());
    String amount = number.format(rent.amount());
    return rent.currency().equals(Rent.DOLLAR)
        ? "$" + amount + " a month"
        : amount + " " + rent.currency().getDisplayName(Locale.US) + " a month";
  }

  Optional<String> bathrooms() {
    return facts.bathrooms().map(has -> has + (has.halves() == 2 ? " bathroom" : " bathrooms"));
  }

  Optional<String> area() {
    return facts.area().map(SpokenProperty::area);
  }

  private static String area(Area area) {
    String unit = area.unit() == Area.Unit.SQUARE_FEET ? " square feet" : " square meters";
    return NumberFormat.getIntegerInstance(Locale.US).format(area.size()) + unit;
  }

  /** {@code "available now"}; empty where no row tells. */
  Optional<String> vacancy() {
    return facts.vacancy().map(this::vacancy);
  }

  private String vacancy(Vacancy vacancy) {
    if (vacancy instanceof Vacancy.Taken) {
      return "no longer available";
    }
    return vacancy instanceof Vacancy.From from && from.day().isAfter(today)
        ? "available " + day(from.day())
        : "available now";
  }

  private String day(LocalDate day) {
    return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
  }

  Optional<String> pets() {
    return facts.pets().map(SpokenProperty::pets);
  }

  private static String pets(Pets pets) {
    return switch (pets) {
      case ALLOWED -> "Pets are allowed.";
      case CATS_ONLY -> "Only cats are listed as allowed.";
      case DOGS_ONLY -> "Only dogs are listed as allowed.";
      case ON_REQUEST -> "The office decides about pets case by case.";
      case NOT_ALLOWED -> "Pets are not allowed.";
    };
  }

  /** At most so many, and none that turns people away by who they are. */
  List<String> features(int most) {
    return sayable(facts.features().stream()).limit(most).toList();
  }

  /** The first sentence of the description, where it is short; nothing of one that steers. */
  Optional<String> firstSentence() {
    Stream<String> text = facts.description().filter(SpokenProperty::mayBeSpoken).stream();
    return text.map(words -> words.replaceAll("\\s+", " ").split("(?<=[.!?]) ", 2)[0])
        .filter(sentence -> sentence.matches("\\p{L}.{10,78}[.!?]"))
        .map(SpokenText::plain)
        .map(words -> words.replaceFirst("\\.*$", "") + ".")
        .findFirst();
  }

  private static Stream<String> sayable(Stream<String> texts) {
    return texts
        .filter(SpokenProperty::mayBeSpoken)
        .map(SpokenText::plain)
        .filter(text -> !text.isEmpty());
  }

  private static boolean mayBeSpoken(String text) {
    return SteeringWords.in(text).isEmpty();
  }
}
