package frontdesk.properties;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.properties.ImportListings.Outcome;
import frontdesk.properties.Properties.Kept;
import frontdesk.properties.SteeringWords.Ground;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.InMemoryHosts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportListingsTest {
  private final InMemoryProperties properties = new InMemoryProperties(Demo.ORG);
  private final SettableClock clock = new SettableClock("2026-11-21T13:00:00Z");
  private final ImportListings imports =
      new ImportListings(
          properties, InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk()), clock);

  private List<Outcome> importing(ListingRow... rows) {
    return imports.importAll(Demo.ORG, List.of(rows), "test");
  }

  private static ListingRow row(int line, String... columnsAndTexts) {
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    for (int at = 0; at < columnsAndTexts.length; at += 2) {
      texts.put(ListingField.named(columnsAndTexts[at]).orElseThrow(), columnsAndTexts[at + 1]);
    }
    return new ListingRow(line, texts);
  }

  private static ListingRow oak(int line, String column, String text) {
    return row(line, "address", "12 Oak Street, Springfield", column, text);
  }

  private Property only() {
    assertThat(properties.all(Demo.ORG)).hasSize(1);
    return properties.all(Demo.ORG).get(0);
  }

  private static List<String> reasons(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).reasons();
  }

  private static Kept kept(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    return ((Outcome.Taken) outcome).kept();
  }

  @Test
  void a_listing_of_the_earlier_server_is_understood() {
    importing(
        row(
            2,
            "address",
            "12 Oak Street, Springfield",
            "price",
            "$975",
            "bedrooms",
            "2",
            "bathrooms",
            "1.5",
            "square_feet",
            "756 sqft",
            "available_date",
            "July 15",
            "property_type",
            "Apartment",
            "website",
            "www.example.com",
            "source_url",
            "https://www.example.com/rentals/1",
            "scraped_at",
            "2026-06-20T10:00:00.123456"));

    Facts facts = only().facts();
    assertThat(facts.rent()).contains(Rent.dollars(975));
    assertThat(facts.bedrooms()).contains(new Bedrooms(2));
    assertThat(facts.bathrooms()).contains(new Bathrooms(3));
    assertThat(facts.area()).contains(new Area(756, Area.Unit.SQUARE_FEET));
    assertThat(facts.vacancy()).contains(new Vacancy.From(LocalDate.parse("2026-07-15")));
    assertThat(facts.type()).contains(new PropertyType("apartment"));
    assertThat(only().origin().website()).contains(new Website("example.com"));
    assertThat(only().origin().asOf()).isEqualTo(Instant.parse("2026-06-20T10:00:00Z"));
    assertThat(only().origin().source()).isEqualTo("test");
  }

  @Test
  void what_is_not_told_stays_unknown() {
    importing(
        row(
            2,
            "address",
            "12 Oak Street",
            "price",
            "Call for price",
            "bedrooms",
            "N/A",
            "bathrooms",
            "0",
            "square_feet",
            "0 sqft",
            "type",
            "",
            "pets",
            "-"));

    assertThat(only().facts()).isEqualTo(Facts.NONE);
    assertThat(only().origin().asOf()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "rent = $900-$1,100 = rent \"$900-$1,100\" is no rent a month",
        "bedrooms = many = bedrooms \"many\" is no number of bedrooms",
        "bathrooms = 1.25 = bathrooms \"1.25\" is no number of bathrooms or halves",
        "area = large = area \"large\" is no area in square feet or meters",
        "pets = goldfish = pets \"goldfish\" is none of yes, no, cats, dogs and ask",
        "available = soonish = available \"soonish\" is no day, nor \"now\" or \"taken\"",
        "website = here = website \"here\" is no website",
        "url = ftp://x/y = url \"ftp://x/y\" is no address of a page",
        "as_of = yesterday = as_of \"yesterday\" is no moment such as 2026-11-21T09:00:00Z",
        "host = a b = host \"a b\" is no host's id",
        "host = nobody = there is no host nobody",
        "address = Oak = address \"Oak\" names no place",
      })
  void a_bad_row_is_refused_with_its_reason(String column, String text, String reason) {
    Outcome refused = importing(oak(7, column, text)).get(0);

    assertThat(refused.line()).isEqualTo(7);
    assertThat(reasons(refused)).containsExactly(reason);
    assertThat(properties.all(Demo.ORG)).isEmpty();
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_good_rows_are_kept() {
    List<Outcome> outcomes =
        importing(
            row(2, "rent", "much", "bedrooms", "some"),
            oak(3, "rent", "$975"),
            row(4, "address", "12 Oak St., Springfield"));

    assertThat(reasons(outcomes.get(0))).hasSize(3).contains("it has no address");
    assertThat(kept(outcomes.get(1))).isEqualTo(Kept.ADDED);
    assertThat(reasons(outcomes.get(2))).containsExactly("line 3 has the same address");
    assertThat(only().facts().rent()).contains(Rent.dollars(975));
  }

  @Test
  void a_second_import_changes_nothing_and_says_so() {
    importing(oak(2, "rent", "$975"));

    assertThat(kept(importing(oak(2, "rent", "$975")).get(0))).isEqualTo(Kept.UNCHANGED);
    assertThat(kept(importing(oak(2, "rent", "$995")).get(0))).isEqualTo(Kept.CHANGED);
  }

  @Test
  void an_older_file_does_not_undo_a_newer_one() {
    importing(oak(2, "rent", "$975"));

    Outcome older =
        importing(
                row(
                    2,
                    "address",
                    "12 Oak Street, Springfield",
                    "rent",
                    "$900",
                    "as_of",
                    "2026-01-01"))
            .get(0);

    assertThat(kept(older)).isEqualTo(Kept.OUTDATED);
    assertThat(only().facts().rent()).contains(Rent.dollars(975));
  }

  @Test
  void nothing_was_read_in_the_future() {
    importing(oak(2, "as_of", "2030-01-01"));

    assertThat(only().origin().asOf()).isEqualTo(clock.instant());
  }

  @Test
  void whoever_looks_after_one_host_takes_over_that_hosts_only() {
    UserId pete = Demo.propertyManager().id();
    UserId desk = Demo.intakeDesk().id();
    importing(
        row(1, "address", "1 Elm Street", "host", desk.value()),
        row(2, "address", "2 Elm Street"),
        row(3, "address", "3 Elm Street", "host", pete.value()));
    List<Property> others = properties.all(Demo.ORG);

    List<Outcome> outcomes =
        imports.importAll(
            Demo.ORG,
            List.of(
                row(1, "address", "1 Elm Street", "host", pete.value(), "rent", "1"),
                row(2, "address", "2 Elm Street", "host", pete.value(), "rent", "1"),
                row(3, "address", "3 Elm Street", "host", pete.value(), "rent", "975"),
                row(4, "address", "4 Elm Street", "host", desk.value()),
                row(5, "address", "5 Elm Street"),
                row(6, "address", "6 Elm Street", "host", pete.value())),
            "test",
            Optional.of(pete));

    assertThat(outcomes.subList(0, 2))
        .allSatisfy(
            outcome ->
                assertThat(reasons(outcome))
                    .containsExactly("that address is listed, and not as " + pete + "'s"));
    assertThat(kept(outcomes.get(2))).isEqualTo(Kept.CHANGED);
    assertThat(reasons(outcomes.get(3))).containsExactly("it is not " + pete + "'s");
    assertThat(reasons(outcomes.get(4))).containsExactly("it is not " + pete + "'s");
    assertThat(kept(outcomes.get(5))).isEqualTo(Kept.ADDED);
    assertThat(properties.all(Demo.ORG)).hasSize(4);
    assertThat(properties.seenBy(Demo.ORG, desk))
        .containsExactlyInAnyOrderElementsOf(
            others.stream().filter(one -> !one.origin().host().equals(Optional.of(pete))).toList());
  }

  @Test
  void words_that_steer_are_told_and_the_row_is_kept() {
    Outcome.Taken taken =
        (Outcome.Taken) importing(oak(5, "description", "Sunny. No Section 8.")).get(0);

    assertThat(taken.kept()).isEqualTo(Kept.ADDED);
    assertThat(taken.steering())
        .containsExactly(new SteeringWords.Found(Ground.INCOME, "no section 8"));
    assertThat(only().facts().description()).contains("Sunny. No Section 8.");
  }

  @Test
  void words_that_steer_in_spanish_are_told_too() {
    Outcome.Taken taken =
        (Outcome.Taken) importing(oak(5, "description", "Soleado. No se aceptan niños.")).get(0);

    assertThat(taken.steering())
        .containsExactly(new SteeringWords.Found(Ground.FAMILY, "no se aceptan ninos"));
  }

  @Test
  void what_no_database_can_keep_is_taken_out() {
    importing(oak(2, "description", "A\u0000quiet\uD83C street"));

    assertThat(only().facts().description()).contains("Aquiet street");
  }

  @Test
  void every_property_reads_again_as_it_was_written() {
    List<Property> all = new ArrayList<>(DemoProperties.all(clock.instant()));
    all.add(PropertyFixture.aProperty().renting(Rent.parse("900.50 EUR").orElseThrow()).build());
    all.add(PropertyFixture.aProperty().at("1 Elm Street").taken().ofNobody().build());
    all.add(PropertyFixture.aProperty().at("2 Elm Street").knownByAddressOnly().build());
    for (Property property : all) {
      ReadListing.Reading again =
          new ReadListing(new ListingRow(1, WriteListing.texts(property)), "other", clock.instant())
              .read();

      assertThat(again).isEqualTo(new ReadListing.Reading(Optional.of(property), List.of()));
    }
  }

  @Test
  void an_organisation_has_a_limit() {
    List<ListingRow> rows = new ArrayList<>();
    for (int number = 1; number <= ImportListings.MOST + 1; number++) {
      rows.add(row(number, "address", number + " Elm Street"));
    }

    List<Outcome> outcomes = imports.importAll(Demo.ORG, rows, "test");

    assertThat(reasons(outcomes.get(ImportListings.MOST)))
        .containsExactly("an organisation has at most 5,000 listings");
    assertThat(properties.all(Demo.ORG)).hasSize(ImportListings.MOST);
    assertThat(kept(importing(row(1, "address", "1 Elm Street")).get(0))).isEqualTo(Kept.UNCHANGED);
  }
}
