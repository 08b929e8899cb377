package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
  @Test
  void its_type_is_found_wherever_it_stands() {
    assertThat(Event.read("{\"delta\":\"AAAA\",\"item\":{\"type\":\"x\"},\"type\":\"y\"}"))
        .map(Event::type)
        .contains("y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "5",
        "{}",
        "{\"type\":5}",
        "{\"type\":\"x\"",
        "{\"type\":\"x\"} {}",
        "{\"type\":\"x\",\"type\":\"y\"}",
        "{\"type\":\"x\",\"session\":{},\"session\":{\"tools\":[]}}"
      })
  void what_is_no_object_with_one_type_is_no_event(String text) {
    assertThat(Event.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "9.9"})
  void a_number_that_is_too_long_to_be_one_is_read_as_nothing(String digits) {
    String number = digits + "9".repeat(5_000);

    assertThat(Event.read("{\"type\":\"x\",\"session\":" + number + "}"))
        .map(Event::tree)
        .hasValueSatisfying(tree -> assertThat(tree).isEmpty());
  }
}
