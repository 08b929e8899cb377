package frontdesk.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What listings write, and what it means. */
class ListingValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "$975 = 975 USD",
        "975 = 975 USD",
        "$1,450/mo = 1450 USD",
        "$1,450.50 per month = 1450.50 USD",
        "$ 1,450 a month = 1450 USD",
        "1450.00 = 1450 USD",
        "\u20ac900 = 900 EUR",
        "900 EUR = 900 EUR",
        "$900 CAD = 900 CAD",
      })
  void a_rent_is_one_amount_a_month(String written, String rent) {
    assertThat(Rent.parse(written).map(one -> one.amount() + " " + one.currency())).contains(rent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$0", "-5", "$1,000-$1,200", "$1,00", "cheap", "$300/week", "$9999999", "1e5", ""})
  void what_is_no_rent_is_none(String written) {
    assertThat(Rent.parse(written)).isEmpty();
  }

  @Test
  void a_rent_cannot_be_nothing() {
    assertThatThrownBy(() -> Rent.dollars(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Rent(new BigDecimal("975.00"), Rent.DOLLAR)).isEqualTo(Rent.dollars(975));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "2 bd, 2",
    "2 Bedrooms, 2",
    "Studio, 0",
    "0, 0",
    "2.0, 2",
    "lots, ",
    "2.5, ",
    "21, "
  })
  void bedrooms_are_counted_and_none_is_a_studio(String written, Integer count) {
    assertThat(Bedrooms.parse(written).map(Bedrooms::count)).isEqualTo(Optional.ofNullable(count));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.5, 1.5",
    "2 ba, 2",
    "2.0, 2",
    "0.5, 0.5",
    "1.25, ",
    "0, ",
    "some, ",
    "21, "
  })
  void bathrooms_are_counted_in_halves(String written, String count) {
    assertThat(Bathrooms.parse(written).map(Bathrooms::toString))
        .isEqualTo(Optional.ofNullable(count));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "756 sqft = 756 sqft",
        "1,010 sq. ft. = 1010 sqft",
        "756 = 756 sqft",
        "70 m2 = 70 m2",
        "70 square meters = 70 m2",
        "0 sqft =",
        "big ="
      })
  void an_area_has_a_unit(String written, String area) {
    assertThat(Area.parse(written).map(Area::toString)).isEqualTo(Optional.ofNullable(area));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Apt = apartment",
        "Single-Family Home = house",
        "HOUSE = house",
        "Town Home = townhouse",
        "Carriage House = carriage house",
        "!!! ="
      })
  void usual_types_have_one_name(String written, String type) {
    assertThat(PropertyType.parse(written).map(PropertyType::name))
        .isEqualTo(Optional.ofNullable(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Pet friendly = ALLOWED",
        "no pets = NOT_ALLOWED",
        "Cats only = CATS_ONLY",
        "dogs = DOGS_ONLY",
        "case-by-case = ON_REQUEST",
        "two goldfish ="
      })
  void rules_for_pets_are_one_of_five(String written, Pets pets) {
    assertThat(Pets.parse(written)).isEqualTo(Optional.ofNullable(pets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "https://www.Example.com/rentals?page = example.com",
        "example.com = example.com",
        "http://homes.example.co.uk:8080 = homes.example.co.uk",
        "not a site =",
        "localhost ="
      })
  void a_website_is_its_hosts_name(String written, String host) {
    assertThat(Website.parse(written).map(Website::host)).isEqualTo(Optional.ofNullable(host));
  }

  /** Read on Saturday, 21 November 2026. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2027-02-01 = 2027-02-01",
        "12/1/2026 = 2026-12-01",
        "12/1/26 = 2026-12-01",
        "12/1 = 2026-12-01",
        "December 1 = 2026-12-01",
        "Dec. 1st = 2026-12-01",
        "1 December = 2026-12-01",
        "January 5 = 2027-01-05",
        "November 20 = 2026-11-20",
        "July 15 = 2026-07-15",
        "May 1 = 2027-05-01",
        "July 15, 2027 = 2027-07-15",
        "15th of January, 2027 = 2027-01-15",
        "January = 2027-01-01",
        "Sept 1 = 2026-09-01",
        "February 29 = ",
        "February 30 = ",
        "13/1 = ",
        "soon = ",
        "sevember 1 = ",
      })
  void a_day_without_a_year_is_the_one_nearest_to_the_reading(String written, LocalDate day) {
    assertThat(StatedDay.parse(written, LocalDate.parse("2026-11-21")))
        .isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void a_leap_day_is_found_where_there_is_one_nearby() {
    assertThat(StatedDay.parse("February 29", LocalDate.parse("2027-11-21")))
        .contains(LocalDate.parse("2028-02-29"));
  }
}
