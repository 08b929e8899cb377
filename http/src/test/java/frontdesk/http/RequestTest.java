package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {

  @Test
  void prints_names_and_no_values() {
    Request request =
        new Request(
            "GET",
            "/oauth/callback",
            Map.of("code", List.of("c0de")),
            Headers.of(Map.of("Authorization", List.of("Bearer t0ken"))),
            Body.of("b0dy".getBytes(StandardCharsets.UTF_8)));

    assertThat(request).hasToString("GET /oauth/callback query [code] headers [Authorization]");
  }

  @Test
  void keeps_the_query_it_was_made_with() {
    List<String> values = new ArrayList<>(List.of("1"));
    Map<String, List<String>> query = new LinkedHashMap<>(Map.of("a", values));
    Request request = new Request("GET", "/", query, Headers.none(), Body.empty());
    values.add("2");
    query.clear();

    assertThat(request.query()).isEqualTo(Map.of("a", List.of("1")));
  }
}
