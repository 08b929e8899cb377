package frontdesk.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "twelve oak = 12 oak",
        "one twenty three oak = 123 oak",
        "one two three oak = 123 oak",
        "twelve oh four oak = 1204 oak",
        "twenty one thirteen oak = 2113 oak",
        "forty five hundred main = 4500 main",
        "one hundred and five main = 105 main",
        "two thousand ten main = 2010 main",
        "two thousand three hundred main = 2300 main",
        "twelve fifty = 1250",
        "fifth avenue = 5th avenue",
        "oak and elm = oak and elm",
        "oh no = oh no",
        "hundred acre wood = hundred acre wood",
        "12 oak = 12 oak",
      })
  void numbers_are_read_as_people_say_them(String said, String digits) {
    assertThat(String.join(" ", NumberWords.toDigits(List.of(said.split(" ", -1)))))
        .isEqualTo(digits);
  }
}
