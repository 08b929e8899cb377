package frontdesk.speech;

import static frontdesk.properties.PropertyFixture.aProperty;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.properties.Criterion;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Pets;
import frontdesk.properties.Property;
import frontdesk.properties.PropertyFixture;
import frontdesk.properties.Rent;
import frontdesk.properties.SearchRentals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is Saturday, 21 November 2026, in Chicago. */
class PropertyWordsTest {
  private static final PropertyWords WORDS =
      new PropertyWords(
          ZoneId.of("America/Chicago"), Instant.parse("2026-11-21T18:00:00Z"), Language.ENGLISH);

  private static String described(PropertyFixture property) {
    return spoken(WORDS.described(new DescribeProperty.Outcome.Found(property.build())));
  }

  private static String which(int count, String... addresses) {
    List<Property> options = Stream.of(addresses).map(at -> aProperty().at(at).build()).toList();
    return spoken(WORDS.described(new DescribeProperty.Outcome.WhichOne(options, count)));
  }

  private static String found(int count, PropertyFixture... best) {
    return spoken(WORDS.found(new SearchRentals.Outcome.Found(count, built(best))));
  }

  private static List<Property> built(PropertyFixture... some) {
    return Stream.of(some).map(PropertyFixture::build).toList();
  }

  private static String spoken(String line) {
    assertThatItCanBeSpoken(line);
    return line;
  }

  @Test
  void a_property_is_told_with_what_is_known_of_it() {
    assertThat(described(aProperty()))
        .isEqualTo(
            "12 Oak Street, Springfield: a 2-bedroom apartment, for $975 a month, available now."
                + " It has 1.5 bathrooms, 756 square feet. Only cats are listed as allowed."
                + " There is parking and laundry in unit. A quiet street near the river."
                + " Would you like to book a viewing?");
  }

  @Test
  void what_is_not_known_is_not_said() {
    assertThat(described(aProperty().knownByAddressOnly()))
        .isEqualTo("12 Oak Street, Springfield: a rental. Would you like to book a viewing?");
  }

  @Test
  void not_available_is_said_only_of_a_row_that_says_so() {
    assertThat(described(aProperty().taken()))
        .contains("no longer available")
        .endsWith("Shall I look for something similar?");
    assertThat(described(aProperty().knownByAddressOnly())).doesNotContain("available");
    assertThat(spoken(WORDS.described(new DescribeProperty.Outcome.Unknown())))
        .doesNotContain("available");
  }

  @Test
  void a_day_is_said_with_its_year_only_where_it_is_another() {
    assertThat(described(aProperty().vacantFrom("2026-12-01"))).contains("available December 1.");
    assertThat(described(aProperty().vacantFrom("2027-02-01")))
        .contains("available February 1, 2027.");
    assertThat(described(aProperty().vacantFrom("2026-11-01"))).contains("available now.");
  }

  @Test
  void facts_older_than_a_month_are_said_with_their_age() {
    assertThat(described(aProperty().asOf("2026-10-22T18:00:00Z"))).doesNotContain("days ago");
    assertThat(described(aProperty().asOf("2026-10-21T17:00:00Z")))
        .contains("That is what I knew 31 days ago, so it may have changed.");
    assertThat(found(2, aProperty(), aProperty().asOf("2026-01-01T00:00:00Z")))
        .contains("Some of this is up to 324 days old, so it may have changed.");
  }

  @Test
  void money_is_said_as_people_say_it() {
    assertThat(described(aProperty().forDollars(1_450))).contains("$1,450 a month");
    assertThat(described(aProperty().renting(new Rent(new BigDecimal("975.50"), Rent.DOLLAR))))
        .contains("$975.50 a month");
    assertThat(
            described(aProperty().renting(new Rent(BigDecimal.TEN, Currency.getInstance("EUR")))))
        .contains("10 Euro a month");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No Section 8.",
        "Perfect for young professionals.",
        "Adults only, no kids.",
        "A Christian community.",
        "English speakers only.",
      })
  void what_turns_people_away_is_never_said(String text) {
    String kept = text.replace(".", "");

    assertThat(described(aProperty().described(text).with(kept, "balcony")))
        .doesNotContainIgnoringCase(kept)
        .contains("There is balcony.");
    assertThat(described(aProperty().ofType("adult community")))
        .contains("a 2-bedroom rental")
        .doesNotContain("adult");
  }

  @Test
  void one_address_is_confirmed_and_several_are_a_choice() {
    assertThat(which(1, "14 Oak Street, Springfield, IL 62701"))
        .isEqualTo("Did you mean 14 Oak Street, Springfield?");
    assertThat(which(2, "480 Maple Avenue, Apt 3", "480 Maple Avenue, Apt 7"))
        .isEqualTo(
            "I have 480 Maple Avenue, Apt 3 and 480 Maple Avenue, Apt 7."
                + " Which one do you mean?");
    assertThat(which(9, "480 Maple Avenue, Apt 3", "480 Maple Avenue, Apt 7"))
        .contains(", and more. ");
  }

  @Test
  void what_was_found_is_counted_and_offered() {
    assertThat(found(1, aProperty()))
        .isEqualTo(
            "I found one: 12 Oak Street, Springfield, a 2-bedroom apartment, $975 a month,"
                + " available now. Would you like to book a viewing?");
    assertThat(
            found(
                7,
                aProperty(),
                aProperty().at("1 Elm Street").withBedrooms(0),
                aProperty().at("2 Elm Street").withoutRent()))
        .isEqualTo(
            "I found 7: 12 Oak Street, Springfield, a 2-bedroom apartment, $975 a month, available"
                + " now; 1 Elm Street, a studio, $975 a month, available now; 2 Elm Street, a"
                + " 2-bedroom apartment, available now."
                + " Shall I tell you more about one of these, or narrow it down?");
  }

  @Test
  void what_is_not_certain_is_said_to_be_so() {
    assertThat(
            spoken(
                WORDS.found(
                    new SearchRentals.Outcome.NotSure(
                        1, built(aProperty().withoutRent()), Set.of(Criterion.PRICE)))))
        .isEqualTo(
            "I found one that may fit, but I don't know the rent: 12 Oak Street, Springfield,"
                + " a 2-bedroom apartment, available now. Would you like to book a viewing?");
  }

  @ParameterizedTest
  @EnumSource(Criterion.class)
  void nothing_is_no_dead_end(Criterion criterion) {
    assertThat(spoken(WORDS.found(new SearchRentals.Outcome.Nothing(Optional.of(criterion), 2))))
        .contains("there are 2")
        .doesNotContain("available");
    spoken(WORDS.found(new SearchRentals.Outcome.Nothing(Optional.of(criterion), 1)));
    spoken(WORDS.found(new SearchRentals.Outcome.Nothing(Optional.empty(), 0)));
    spoken(PropertyWords.away(Language.ENGLISH));
  }

  @Test
  void whatever_a_listing_says_fits_into_sixty_words() {
    String words = "word ".repeat(14).strip();
    String address = "12345 " + "Long ".repeat(11) + "Street, Springfield On The River, IL 62701";
    for (Pets pets : Pets.values()) {
      PropertyFixture wordy =
          aProperty()
              .at(address)
              .with(pets)
              .with(words, words + " b", words + " c", "{\"a\":1}", "**x**")
              .described("Line one\nline 2026-11-24T09:00:00Z. Next.")
              .asOf("2020-01-01T00:00:00Z")
              .vacantFrom("2029-12-12");
      described(wordy);
      found(9, wordy, wordy, wordy);
      which(9, address, address, address);
      spoken(
          WORDS.found(
              new SearchRentals.Outcome.NotSure(
                  9, built(wordy, wordy, wordy), EnumSet.allOf(Criterion.class))));
    }
  }
}
