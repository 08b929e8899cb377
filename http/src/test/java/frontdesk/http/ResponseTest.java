package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  @Test
  void json_is_compact_utf_8_in_the_order_given() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("name", "Zoë");
    value.put("list", List.of(1, true));
    value.put("none", null);

    Response response = Response.json(200, value);

    assertThat(new String(response.body(), UTF_8))
        .isEqualTo("{\"name\":\"Zoë\",\"list\":[1,true],\"none\":null}");
    assertThat(response.headers()).containsExactly(Map.entry("Content-Type", "application/json"));
  }

  @Test
  void half_a_character_in_a_value_does_not_lose_the_reply() {
    assertThat(new String(Response.json(200, Map.of("a", "x\ud800y")).body(), UTF_8))
        .isEqualTo("{\"a\":\"x?y\"}");
  }

  @Test
  void a_value_without_a_json_form_is_refused_and_not_shown() {
    class Canary {
      @Override
      public String toString() {
        return "canary";
      }
    }
    assertThatThrownBy(() -> Response.json(200, new Canary()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  @Test
  void an_empty_response_has_neither_headers_nor_body() {
    assertThat(Response.empty(204).headers()).isEmpty();
    assertThat(Response.empty(204).body()).isEmpty();
  }

  @Test
  void a_header_takes_the_place_of_the_one_of_that_name() {
    Response response =
        Response.json(200, Map.of()).with("content-type", "application/problem+json");

    assertThat(response.headers())
        .hasSize(1)
        .containsEntry("Content-Type", "application/problem+json");
  }

  // J25
  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\u0000", "é"})
  void a_header_value_cannot_start_another_header(String value) {
    assertThatThrownBy(() -> Response.empty(200).with("Location", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "a\r\n"})
  void a_header_name_is_a_token(String name) {
    assertThatThrownBy(() -> Response.empty(200).with(name, "v"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101, 199, 600})
  void a_status_that_is_not_final_is_refused(int status) {
    assertThatThrownBy(() -> Response.empty(status)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_body_cannot_be_changed_from_outside() {
    byte[] bytes = {1};
    Response response = new Response(200, Map.of(), bytes);
    bytes[0] = 2;
    response.body()[0] = 3;

    assertThat(response.body()).containsExactly(1);
    assertThat(response)
        .isEqualTo(new Response(200, Map.of(), new byte[] {1}))
        .hasSameHashCodeAs(new Response(200, Map.of(), new byte[] {1}))
        .isNotEqualTo(new Response(200, Map.of(), new byte[] {2}));
  }

  @Test
  void prints_neither_values_nor_body() {
    assertThat(Response.json(200, "b0dy").with("Set-Cookie", "s3cret"))
        .hasToString("200 headers [Content-Type, Set-Cookie], body of 6 bytes");
  }
}
