package frontdesk.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "1000-2000 = 1000..2000",
        "$1,000 - $2,000 = 1000..2000",
        "1000 \u2013 2000 = 1000..2000",
        "between 1000 and 2000 = 1000..2000",
        "from $1,000 to $2,000 a month = 1000..2000",
        "2000-1000 = 1000..2000",
        "1-2k = 1000..2000",
        "1k to 1.5k = 1000..1500",
        "under 1500 = ..1500",
        "below $1,500 = ..1500",
        "less than 1500 dollars = ..1500",
        "up to 2k = ..2000",
        "up to two grand = ..2000",
        "max 1200 = ..1200",
        "no more than 1200 = ..1200",
        "at most $1200 = ..1200",
        "< 1200 = ..1200",
        "-1200 = ..1200",
        "$1,200 = ..1200",
        "1200 = ..1200",
        "fifteen hundred = ..1500",
        "twelve fifty = ..1250",
        "my budget is two thousand a month = ..2000",
        "over 900 = 900..",
        "at least 900 = 900..",
        "no less than 900 = 900..",
        "more than nine hundred = 900..",
        "starting at 900 = 900..",
        "900+ = 900..",
        "> 900 = 900..",
        "around 1000 = 900..1100",
        "about $1,500 = 1350..1650",
        "any = ..",
        "no limit = ..",
      })
  void prices_are_understood_as_people_and_models_say_them(String said, String range) {
    assertThat(PriceRange.parse(said).map(PriceRangeTest::written)).contains(range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cheap", "300 a week", "900 euros", "\u20ac900", "1000, 1500 or 2000", "-"})
  void what_may_mean_something_else_is_asked_about(String said) {
    assertThat(PriceRange.parse(said)).isEmpty();
  }

  @Test
  void both_ends_belong_to_it() {
    PriceRange range = PriceRange.parse("1000-2000").orElseThrow();

    assertThat(range.takes(Rent.dollars(1000))).contains(true);
    assertThat(range.takes(Rent.dollars(2000))).contains(true);
    assertThat(range.takes(Rent.dollars(999))).contains(false);
    assertThat(range.takes(Rent.dollars(2001))).contains(false);
  }

  @Test
  void another_currency_cannot_be_compared() {
    assertThat(
            PriceRange.parse("1000-2000").orElseThrow().takes(Rent.parse("1500 EUR").orElseThrow()))
        .isEmpty();
  }

  @Test
  void a_range_never_goes_downwards() {
    assertThatThrownBy(
            () -> new PriceRange(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String written(PriceRange range) {
    return range.least().map(BigDecimal::toPlainString).orElse("")
        + ".."
        + range.most().map(BigDecimal::toPlainString).orElse("");
  }
}
