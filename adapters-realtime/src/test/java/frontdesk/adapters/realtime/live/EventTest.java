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
        "{\"type\":\"x\"} {}"
      })
  void what_is_no_object_with_a_type_is_no_event(String text) {
    assertThat(Event.read(text)).isEmpty();
  }
}
