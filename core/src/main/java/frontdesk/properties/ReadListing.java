package frontdesk.properties;

import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.properties.ImportListings.Wrong;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a property of a row, or tells all that is wrong with it. For one row. */
final class ReadListing {
  private static final int LONGEST_QUOTE = 40;

  private final ListingRow row;
  private final Instant now;
  private final String source;
  private final List<Wrong> problems = new ArrayList<>();

  /**
   * @param source for rows that name none
   */
  ReadListing(ListingRow row, String source, Instant now) {
    this.row = row;
    this.source = source;
    this.now = now;
  }

  /** Either a property or at least one problem. */
  record Reading(Optional<Property> property, List<Wrong> problems) {}

  Reading read() {
    Optional<Address> address = address();
    Origin origin = origin();
    Facts facts = facts(origin.asOf());
    return problems.isEmpty() && address.isPresent()
        ? new Reading(Optional.of(new Property(address.get(), facts, origin)), List.of())
        : new Reading(Optional.empty(), List.copyOf(problems));
  }

  private Optional<Address> address() {
    if (row.text(ListingField.ADDRESS).isEmpty()) {
      problems.add(new Wrong(ListingField.ADDRESS, "it has no address"));
      return Optional.empty();
    }
    return read(ListingField.ADDRESS, Address::parse, "names no place");
  }

  private Facts facts(Instant asOf) {
    LocalDate read = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    return new Facts(
        rent(),
        read(ListingField.BEDROOMS, Bedrooms::parse, "is no number of bedrooms"),
        unlessNought(ListingField.BATHROOMS).flatMap(this::bathrooms),
        unlessNought(ListingField.AREA).flatMap(this::area),
        read(ListingField.TYPE, PropertyType::parse, "is no type of at most 40 characters"),
        features(),
        read(ListingField.PETS, Pets::parse, "is none of yes, no, cats, dogs and ask"),
        read(
            ListingField.AVAILABLE,
            text -> vacancy(text, read),
            "is no day, nor \"now\" or \"taken\""),
        description());
  }

  // What a site writes where it had no number; nobody lets a home for nothing or without a room.
  private Optional<String> unlessNought(ListingField field) {
    return row.text(field).filter(text -> !text.matches("\\$?0+([.,]0+)?\\D*"));
  }

  private Optional<Rent> rent() {
    String currency = row.text(ListingField.CURRENCY).map(code -> " " + code).orElse("");
    return unlessNought(ListingField.RENT)
        .flatMap(
            text ->
                parsed(ListingField.RENT, text, Rent.parse(text + currency), "is no rent a month"));
  }

  private Optional<Bathrooms> bathrooms(String text) {
    return parsed(
        ListingField.BATHROOMS, text, Bathrooms.parse(text), "is no number of bathrooms or halves");
  }

  private Optional<Area> area(String text) {
    return parsed(ListingField.AREA, text, Area.parse(text), "is no area in square feet or meters");
  }

  private List<String> features() {
    List<String> features =
        row.text(ListingField.FEATURES).stream()
            .flatMap(text -> Stream.of(text.split("[;|\\n]", -1)))
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    if (features.size() > Facts.MOST_FEATURES || !features.stream().allMatch(Facts::isFeature)) {
      problems.add(
          new Wrong(
              ListingField.FEATURES,
              "features are at most 30, divided by semicolons, of at most 80 characters each"));
      return List.of();
    }
    return features;
  }

  private Optional<String> description() {
    Optional<String> text = row.text(ListingField.DESCRIPTION);
    if (text.filter(words -> words.length() > Facts.LONGEST_DESCRIPTION).isPresent()) {
      problems.add(
          new Wrong(ListingField.DESCRIPTION, "the description is longer than 4,000 characters"));
      return Optional.empty();
    }
    return text;
  }

  private static Optional<Vacancy> vacancy(String text, LocalDate read) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String what = words.replaceFirst("^(available|vacant)( (on|from|as of|starting))? ", "");
    return switch (what.replaceAll("[!.]$", "")) {
      case "now",
          "available",
          "vacant",
          "yes",
          "true",
          "immediately",
          "immediate",
          "today",
          "move-in ready",
          "ready" ->
          Optional.of(new Vacancy.Now());
      case "taken",
          "rented",
          "leased",
          "let",
          "occupied",
          "unavailable",
          "not available",
          "no",
          "false",
          "off market",
          "pending" ->
          Optional.of(new Vacancy.Taken());
      default -> StatedDay.parse(what, read).map(Vacancy.From::new);
    };
  }

  private Origin origin() {
    Optional<UserId> host = read(ListingField.HOST, UserId::parse, "is no host's id");
    Optional<Website> website = read(ListingField.WEBSITE, Website::parse, "is no website");
    Optional<URI> url = read(ListingField.URL, ReadListing::page, "is no address of a page");
    Optional<Instant> asOf =
        read(ListingField.AS_OF, ReadListing::moment, "is no moment such as 2026-11-21T09:00:00Z");
    return new Origin(host, website, url, sourceOfRow(), asOf.filter(now::isAfter).orElse(now));
  }

  private String sourceOfRow() {
    String named = row.text(ListingField.SOURCE).orElse(source).replaceAll("\\s+", " ");
    return named.length() <= Origin.LONGEST_SOURCE
        ? named
        : named.substring(0, Origin.LONGEST_SOURCE);
  }

  private static Optional<URI> page(String text) {
    try {
      return Optional.of(URI.create(text)).filter(Origin::isPage);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  // The earlier server wrote moments without an offset, by its own clock, which was UTC.
  private static Optional<Instant> moment(String text) {
    return Stream.<Function<String, Instant>>of(
            written -> OffsetDateTime.parse(written).toInstant(),
            written -> LocalDateTime.parse(written).toInstant(ZoneOffset.UTC),
            written -> LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant())
        .flatMap(way -> attempt(way, text.replace(' ', 'T')).stream())
        .findFirst();
  }

  private static Optional<Instant> attempt(Function<String, Instant> way, String text) {
    try {
      return Optional.of(way.apply(text));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(
      ListingField field, Function<String, Optional<T>> parse, String otherwise) {
    return row.text(field).flatMap(text -> parsed(field, text, parse.apply(text), otherwise));
  }

  private <T> Optional<T> parsed(
      ListingField field, String text, Optional<T> value, String otherwise) {
    if (value.isEmpty()) {
      problems.add(new Wrong(field, field.column() + " \"" + quoted(text) + "\" " + otherwise));
    }
    return value;
  }

  private static String quoted(String text) {
    String line = text.replaceAll("[\\s\\p{C}]+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
