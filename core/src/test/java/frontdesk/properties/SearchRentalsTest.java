package frontdesk.properties;

import static frontdesk.properties.CriteriaFixture.criteria;
import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.properties.SearchRentals.Outcome;
import frontdesk.scheduling.Demo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Saturday, 21 November 2026. */
class SearchRentalsTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  private static Outcome search(CriteriaFixture criteria, PropertyFixture... listed) {
    Property[] all = Stream.of(listed).map(PropertyFixture::build).toArray(Property[]::new);
    return new SearchRentals(InMemoryProperties.of(Demo.ORG, all))
        .search(Demo.ORG, PETE, criteria.build(), TODAY);
  }

  private static List<String> best(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found) outcome).best().stream().map(one -> one.address().text()).toList();
  }

  @Test
  void the_three_best_are_told_with_the_count() {
    Outcome outcome =
        search(
            criteria(),
            aProperty().at("1 Elm Street").vacantFrom("2027-01-01").forDollars(500),
            aProperty().at("2 Elm Street").forDollars(1_200),
            aProperty().at("3 Elm Street").forDollars(900),
            aProperty().at("4 Elm Street").vacantFrom("2026-12-01").forDollars(700));

    assertThat(((Outcome.Found) outcome).count()).isEqualTo(4);
    assertThat(best(outcome)).containsExactly("3 Elm Street", "2 Elm Street", "4 Elm Street");
  }

  @Test
  void a_vacancy_that_has_come_is_as_good_as_one_of_today() {
    assertThat(
            best(
                search(
                    criteria(),
                    aProperty().at("1 Elm Street").vacantFrom("2026-10-01").forDollars(900),
                    aProperty().at("2 Elm Street").forDollars(800))))
        .containsExactly("2 Elm Street", "1 Elm Street");
  }

  @Test
  void as_many_bedrooms_as_asked_for_come_before_more() {
    assertThat(
            best(
                search(
                    criteria().withBedrooms(2),
                    aProperty().at("1 Elm Street").withBedrooms(4).forDollars(500),
                    aProperty().at("2 Elm Street").withBedrooms(2).forDollars(900),
                    aProperty().at("3 Elm Street").withBedrooms(1).forDollars(400))))
        .containsExactly("2 Elm Street", "1 Elm Street");
  }

  @Test
  void no_bedrooms_means_a_studio() {
    assertThat(
            best(
                search(
                    criteria().withBedrooms(0),
                    aProperty().at("1 Elm Street").withBedrooms(0),
                    aProperty().at("2 Elm Street").withBedrooms(1))))
        .containsExactly("1 Elm Street");
    assertThat(
            best(
                search(
                    criteria().ofType("studio"),
                    aProperty().at("1 Elm Street").withBedrooms(0),
                    aProperty().at("2 Elm Street").withBedrooms(1))))
        .containsExactly("1 Elm Street");
  }

  @Test
  void every_criterion_narrows() {
    PropertyFixture fits = aProperty().at("1 Elm Street, Springfield, IL");
    for (CriteriaFixture criteria :
        List.of(
            criteria().in("Springfield"),
            criteria().costing("900-1000"),
            criteria().withBedrooms(2),
            criteria().withHalfBathrooms(3),
            criteria().ofType("apt"),
            criteria().with(Pets.CATS_ONLY),
            criteria().by("2026-11-30"),
            criteria().on("https://www.example.com/rentals"))) {
      PropertyFixture other =
          aProperty()
              .at("2 Pine Road, Chatham, MO")
              .forDollars(2_000)
              .withBedrooms(1)
              .withHalfBathrooms(2)
              .ofType("house")
              .with(Pets.NOT_ALLOWED)
              .vacantFrom("2027-06-01")
              .on("example.org");

      assertThat(best(search(criteria, other, fits)))
          .as(criteria.build().toString())
          .containsExactly("1 Elm Street, Springfield, IL");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Springfield",
        "springfeild",
        "Springfield, Illinois",
        "in Springfield IL",
        "near Oak Street",
        "the Springfield area",
        "62701",
        "oak st",
        "Illinois",
      })
  void a_place_is_understood_as_it_is_said(String place) {
    assertThat(best(search(criteria().in(place), aProperty()))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chatham", "Springfield, Missouri", "62704", "Pine Street", "West"})
  void another_place_is_another(String place) {
    assertThat(search(criteria().in(place), aProperty())).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void what_was_let_is_not_found() {
    assertThat(search(criteria(), aProperty().taken()))
        .isEqualTo(new Outcome.Nothing(Optional.empty(), 0));
  }

  @Test
  void a_listing_that_does_not_tell_is_no_match_and_no_miss() {
    Property open = aProperty().withoutRent().build();

    assertThat(search(criteria().costing("under 1500"), aProperty().withoutRent()))
        .isEqualTo(new Outcome.NotSure(1, List.of(open), Set.of(Criterion.PRICE)));
    assertThat(
            best(
                search(
                    criteria().costing("under 1500"),
                    aProperty().withoutRent(),
                    aProperty().at("1 Elm Street"))))
        .containsExactly("1 Elm Street");
  }

  @Test
  void where_nothing_fits_it_tells_what_to_leave_out() {
    assertThat(
            search(
                criteria().costing("under 500").withBedrooms(2).in("Springfield"),
                aProperty(),
                aProperty().at("1 Elm Street, Springfield"),
                aProperty().at("2 Elm Street, Springfield").withBedrooms(1).forDollars(400)))
        .isEqualTo(new Outcome.Nothing(Optional.of(Criterion.PRICE), 2));
  }

  @Test
  void filling_words_and_any_price_are_no_criteria() {
    RentalCriteria criteria = criteria().in("anywhere in the area").costing("any").build();

    assertThat(criteria.named()).isEmpty();
  }

  @Test
  void only_what_the_host_may_show_is_found() {
    assertThat(search(criteria(), aProperty().of(Demo.intakeDesk().id())))
        .isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void the_order_in_which_listings_came_never_matters() {
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      List<PropertyFixture> listed = new ArrayList<>();
      for (int number = 1; number <= 12; number++) {
        listed.add(
            aProperty()
                .at(number + " Elm Street")
                .forDollars(900 + 100 * random.nextInt(3))
                .withBedrooms(random.nextInt(4)));
      }
      CriteriaFixture criteria = criteria().withBedrooms(1).costing("up to 1000");
      Outcome first = search(criteria, listed.toArray(PropertyFixture[]::new));
      Collections.shuffle(listed, random);

      assertThat(search(criteria, listed.toArray(PropertyFixture[]::new))).isEqualTo(first);
    }
  }
}
