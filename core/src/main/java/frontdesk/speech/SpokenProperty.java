package frontdesk.speech;

import frontdesk.properties.Area;
import frontdesk.properties.Bathrooms;
import frontdesk.properties.Bedrooms;
import frontdesk.properties.Facts;
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
import java.util.stream.Stream;

/** Puts a listing's facts into words. What is not known is left out. */
final class SpokenProperty {
  /** Longer ones are no address any more, and three of them still fit into one breath. */
  private static final int MOST_WORDS = 9;

  private static final Pattern STATE_AND_ZIP =
      Pattern.compile(",? *\\b[A-Z]{2},?(?: *\\d{5}(?:-\\d{4})?)?$");

  private final Property property;
  private final Facts facts;
  private final LocalDate today;
  private final Phrases phrases;

  SpokenProperty(Property property, LocalDate today, Phrases phrases) {
    this.property = property;
    this.facts = property.facts();
    this.today = today;
    this.phrases = phrases;
  }

  /** Without state and ZIP code, which callers know: {@code "12 Oak Street, Springfield"}. */
  String address() {
    String spoken = SpokenText.plain(property.address().text());
    String shorter = STATE_AND_ZIP.matcher(spoken).replaceFirst("");
    return SpokenText.begin(shorter, MOST_WORDS);
  }

  /** {@code "a 2-bedroom apartment"}. */
  String kind() {
    String home = facts.bedrooms().map(this::withBedrooms).orElseGet(this::type);
    return phrases.beside(home, "home.article", "home", home);
  }

  private String withBedrooms(Bedrooms has) {
    return has.count() == 0
        ? phrases.say("home.studio")
        : phrases.say(
            Phrases.oneOrOther("home.bedrooms", has.count()),
            "count",
            String.valueOf(has.count()),
            "type",
            type());
  }

  // What steers is not spoken.
  private String type() {
    return facts
        .type()
        .map(PropertyType::name)
        .filter(SpokenProperty::mayBeSpoken)
        .map(SpokenText::plain)
        .filter(name -> !name.isEmpty())
        .map(this::type)
        .orElseGet(() -> phrases.say("type.rental"));
  }

  private String type(String name) {
    return phrases
        .find("type." + name.replace(' ', '_'))
        .orElseGet(() -> phrases.say("home.other_type", "type", name));
  }

  /** {@code "$1,450 a month"}; empty where it is not known. */
  Optional<String> rent() {
    return facts.rent().map(this::rent);
  }

  private String rent(Rent rent) {
    NumberFormat number = NumberFormat.getNumberInstance(phrases.locale());
    number.setMinimumFractionDigits(rent.amount().scale());
    String amount = number.format(rent.amount());
    return rent.currency().equals(Rent.DOLLAR)
        ? phrases.say("rent.dollars", "amount", amount)
        : phrases.say(
            "rent.other",
            "amount",
            amount,
            "currency",
            rent.currency().getDisplayName(phrases.locale()));
  }

  Optional<String> bathrooms() {
    return facts.bathrooms().map(this::bathrooms);
  }

  private String bathrooms(Bathrooms has) {
    int whole = has.halves() / 2;
    if (whole == 0) {
      return phrases.say("bathrooms.half");
    }
    return phrases.counted(has.halves() % 2 == 0 ? "bathrooms.whole" : "bathrooms.and_half", whole);
  }

  Optional<String> area() {
    return facts.area().map(this::area);
  }

  private String area(Area area) {
    String size = NumberFormat.getIntegerInstance(phrases.locale()).format(area.size());
    return phrases.say("area." + area.unit().name().toLowerCase(Locale.ROOT), "size", size);
  }

  /** {@code "available now"}; empty where no row tells. */
  Optional<String> vacancy() {
    return facts.vacancy().map(this::vacancy);
  }

  private String vacancy(Vacancy vacancy) {
    if (vacancy instanceof Vacancy.Taken) {
      return phrases.say("vacancy.taken");
    }
    return vacancy instanceof Vacancy.From from && from.day().isAfter(today)
        ? phrases.say("vacancy.from", "day", day(from.day()))
        : phrases.say("vacancy.now");
  }

  private String day(LocalDate day) {
    boolean thisYear = day.getYear() == today.getYear();
    String pattern = thisYear ? "date.short_pattern" : "date.short_pattern_with_year";
    return DateTimeFormatter.ofPattern(phrases.text(pattern), phrases.locale()).format(day);
  }

  Optional<String> pets() {
    return facts.pets().map(pets -> phrases.say("pets." + pets.name().toLowerCase(Locale.ROOT)));
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
