package frontdesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeardOptionTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 2",
    "'2.', 2",
    "#2, 2",
    "2nd, 2",
    "3rd, 3",
    "7, 7",
    "second, 2",
    "Second, 2",
    "the second, 2",
    "the second one, 2",
    "option 2, 2",
    "Option two, 2",
    "number one, 1",
    "the first one please, 1",
    "one, 1",
    "the third slot, 3",
    "fourth, 4",
    "the second of them, 2"
  })
  void a_place_is_understood(String said, int place) {
    assertThat(HeardOption.parse(said, 3)).contains(place);
  }

  @Test
  void the_last_is_counted_from_the_end() {
    assertThat(HeardOption.parse("the last one", 2)).contains(2);
    assertThat(HeardOption.parse("last", 3)).contains(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the",
        "0",
        "-",
        "first or second",
        "2 or 3",
        "Tuesday",
        "the one at two",
        "1234",
        "any",
        "second to last"
      })
  void anything_else_is_not(String said) {
    assertThat(HeardOption.parse(said, 3)).isEmpty();
  }
}
