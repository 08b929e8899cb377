package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  private static final PhoneNumber CHICAGO = new PhoneNumber("+13125550123");

  @ParameterizedTest
  @CsvSource({
    "+13125550123, +13125550123",
    "13125550123, +13125550123",
    "3125550123, +13125550123",
    "(312) 555-0123, +13125550123",
    "312.555.0123, +13125550123",
    "001 1 312 555 0123, ",
    "011 49 30 901820, +4930901820",
    "+49 (0)30 901820, +4930901820",
    "+44 20 7946 0958, +442079460958",
    "' +1 312 555 0123 ', +13125550123",
    "tel:+1-312-555-0123, +13125550123",
    "+1 312 555 0123 ext. 7, +13125550123",
  })
  void every_way_to_write_a_number_means_one_number(String text, String number) {
    assertThat(PhoneNumber.parse(text).map(PhoneNumber::value).orElse(null)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no phone",
        "911",
        "555-0123",
        "555 0123",
        "+1 555 0123",
        "31255501234",
        "312555012",
        "+999 123456789",
        "+",
        "+1",
        "+49 123 456 789 012 345",
        "+4912345678901234",
        "+12345678901234567890",
        "jane@example.com",
      })
  void what_no_country_dials_is_refused(String text) {
    assertThat(PhoneNumber.parse(text)).isEmpty();
  }

  @Test
  void digits_of_any_length_and_country_are_read_or_refused_and_never_an_error() {
    for (int country = 1; country < 1000; country++) {
      for (int length = 1; length <= 18; length++) {
        String text = "+" + country + "2345678901234567890".substring(0, length);
        PhoneNumber.parse(text)
            .ifPresent(number -> assertThat(PhoneNumber.parse(number.value())).contains(number));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3125550123", "+0123456", "+1 312 555 0123", "+1234567890123456", ""})
  void it_is_never_made_in_another_form(String text) {
    assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+13125550199", "+12025550199", "+18005550199"})
  void call_within_the_country_at_no_special_price_is_a_usual_one(String number) {
    assertThat(new PhoneNumber(number).isUsualFrom(CHICAGO)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+18765550199", "+442079460000", "+19005550199", "+99912345678"})
  void call_abroad_or_to_a_number_with_a_price_of_its_own_is_none(String number) {
    assertThat(new PhoneNumber(number).isUsualFrom(CHICAGO)).isFalse();
  }

  @Test
  void it_does_not_print_itself() {
    assertThat(new PhoneNumber("+13125550123")).hasToString("***23");
  }
}
