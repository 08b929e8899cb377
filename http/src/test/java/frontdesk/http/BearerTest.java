package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer t0k-en", "bearer t0k-en", "BEARER   t0k-en", " Bearer t0k-en "})
  void the_scheme_is_read_in_any_letter_case(String value) throws RepeatedHeader {
    assertThat(Bearer.token(authorization(value))).contains("t0k-en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearert0k",
        "Basic t0k",
        "t0k",
        "Bearer a b",
        "Bearer\ta",
        "Bearer a, Bearer b",
        "Bearer é"
      })
  void anything_else_is_no_token(String value) throws RepeatedHeader {
    assertThat(Bearer.token(authorization(value))).isEmpty();
  }

  @Test
  void two_headers_are_refused_even_if_equal() {
    assertThatThrownBy(() -> Bearer.token(authorization("Bearer a", "Bearer a")))
        .isInstanceOf(RepeatedHeader.class);
  }

  @Test
  void no_header_is_no_token() throws RepeatedHeader {
    assertThat(Bearer.token(Headers.none())).isEmpty();
  }

  private static Headers authorization(String... values) {
    return Headers.of(Map.of("authorization", List.of(values)));
  }
}
