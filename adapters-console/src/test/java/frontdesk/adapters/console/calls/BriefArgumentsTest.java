package frontdesk.adapters.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefArgumentsTest {
  @Test
  void arguments_are_a_line_that_people_read() {
    assertThat(
            BriefArguments.of(
                "{\"property_address\":\"12 Oak Street\",\"days_ahead\":3,\"pets\":[\"cat\"]}"))
        .isEqualTo("property address: 12 Oak Street, days ahead: 3, pets: [\"cat\"]");
    assertThat(BriefArguments.of("{}")).isEqualTo("without arguments");
  }

  @Test
  void what_is_long_or_was_cut_before_is_cut() {
    assertThat(BriefArguments.of("{\"a\":\"" + "x".repeat(500) + "\"}")).hasSize(161).endsWith("…");
    assertThat(BriefArguments.of("{\"a\":\"b")).isEqualTo("{\"a\":\"b");
    assertThat(BriefArguments.of("{\"a\":\"" + "😀".repeat(200) + "\"}")).doesNotContain("?");
  }
}
