package frontdesk.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  @Test
  void a_repeat_is_equal() {
    assertThat(delivery(map("title", "Viewing", "days", 7)))
        .isEqualTo(delivery(map("title", "Viewing", "days", 7)));
  }

  @Test
  void the_order_of_keys_is_no_part_of_it() {
    assertThat(delivery(map("a", 1, "b", 2))).isEqualTo(delivery(map("b", 2, "a", 1)));
  }

  @Test
  void the_order_of_keys_is_no_part_of_it_inside_a_map() {
    assertThat(delivery(map("who", map("a", 1, "b", 2))))
        .isEqualTo(delivery(map("who", map("b", 2, "a", 1))));
  }

  @Test
  void the_order_of_keys_is_no_part_of_it_inside_a_list() {
    assertThat(delivery(map("who", List.of("x", List.of(map("a", 1, "b", 2))))))
        .isEqualTo(delivery(map("who", List.of("x", List.of(map("b", 2, "a", 1))))));
  }

  @Test
  void the_order_of_a_list_is_part_of_it() {
    assertThat(delivery(map("who", List.of("a", "b"))))
        .isNotEqualTo(delivery(map("who", List.of("b", "a"))));
  }

  @Test
  void nulls_are_no_obstacle() {
    Map<String, Object> holdsNull = map("who", Arrays.asList("a", null));
    holdsNull.put("title", null);

    assertThat(delivery(holdsNull)).isEqualTo(delivery(holdsNull));
  }

  @Test
  void other_arguments_or_another_tool_have_another_fingerprint() {
    assertThat(
            List.of(
                fingerprint("book", Map.of()),
                fingerprint("find", Map.of()),
                fingerprint("book", map("a", "1")),
                fingerprint("book", map("a", "2")),
                fingerprint("book", map("b", "1")),
                fingerprint("book", map("a", map("b", "1"))),
                fingerprint("book", map("a", List.of("1", "2"))),
                fingerprint("book", map("a", Collections.emptyList()))))
        .doesNotHaveDuplicates();
  }

  private static Delivery delivery(Map<String, Object> arguments) {
    return Delivery.of(new CallId("call-1"), "tool-1", "book", arguments);
  }

  private static String fingerprint(String tool, Map<String, Object> arguments) {
    return Delivery.of(new CallId("call-1"), "tool-1", tool, arguments).fingerprint();
  }

  private static Map<String, Object> map(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private static Map<String, Object> map(String key, Object value, String other, Object another) {
    Map<String, Object> map = map(key, value);
    map.put(other, another);
    return map;
  }
}
