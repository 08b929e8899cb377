package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call_abc123",
        "0b9cf4b0-6a65-4c3e-9a2e-0d0a3d1d8a51",
        "rtc_u1_9c6574da8b8a41a18da9308f4ad974ce",
        "Call-1",
      })
  void an_id_of_a_platform_is_kept_as_it_is(String text) {
    assertThat(CallId.parse(text)).contains(new CallId(text)).get().hasToString(text);
  }

  @Test
  void upper_and_lower_case_are_different_calls() {
    assertThat(CallId.parse("call-A")).isNotEqualTo(CallId.parse("call-a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "call 1", "call\n1", "call\u0000", "a|b"})
  void what_is_no_id_is_none(String text) {
    assertThat(CallId.parse(text)).isEmpty();
    assertThat(CallId.parse("x".repeat(256))).isEmpty();
  }
}
