package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer t0k-en", "bearer t0k-en", "BEARER   t0k-en", " Bearer t0k-en "})
  void the_scheme_is_read_in_any_letter_case(String value) {
    assertThat(Bearer.parse(value)).contains("t0k-en");
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
  void anything_else_is_no_token(String value) {
    assertThat(Bearer.parse(value)).isEmpty();
  }
}
