package frontdesk.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "to jane.doe@example.com now",
        "key (email)=(jane+x@exämple.co.uk) exists",
        "<jane@example.com>",
        "from +1 (312) 555-0142.",
        "from 3125550142",
        "tel:3125550142",
        "from 312\u200b5550142",
        "caller '+49 30 901820'"
      })
  void what_reaches_a_person_is_not_shown(String text) {
    assertThat(Masked.line(text)).contains("***").doesNotContain("jane", "555", "9018");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refused from 2026-11-21T12:00:00Z on",
        "on 2026-11-21 12:00",
        "appointment 55edb94050823c87 of call 019a8f4e-0f0d-7c2f-8b1e-2f6f5e8d1c11",
        "took 1234 ms at 127.0.0.1:8000",
        "host pete_admin of org_demo_001"
      })
  void what_helps_to_find_a_fault_is_shown(String text) {
    assertThat(Masked.line(text)).isEqualTo(text);
  }

  @Test
  void nothing_begins_a_line_of_its_own_or_is_obeyed_by_a_terminal() {
    String forged = "a\r\n2026-11-21 INFO booked\u001b[31m\u2028b\u202ec\u0000d\u0085e";

    assertThat(Masked.line(forged)).isEqualTo("a 2026-11-21 INFO booked [31m b c d e");
  }

  @Test
  void what_is_far_too_long_is_cut() {
    assertThat(Masked.line("x".repeat(Masked.LONGEST + 1)))
        .hasSize(Masked.LONGEST + 1)
        .endsWith("…");
  }
}
