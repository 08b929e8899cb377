package frontdesk.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
  @Test
  void a_model_sees_what_it_sent() {
    assertThat(Shown.text("2026-02-30T15:00:00Z")).isEqualTo("2026-02-30T15:00:00Z");
    assertThat(Shown.text("sing_a_song")).isEqualTo("sing_a_song");
  }

  @Test
  void it_stays_on_one_line() {
    assertThat(Shown.text("a\r\nINFO booked\u2028b\u202ec\u001b[31m"))
        .isEqualTo("a INFO booked b c [31m");
  }

  @Test
  void it_is_cut_and_never_inside_a_character() {
    assertThat(Shown.text("x".repeat(100))).hasSize(80);
    assertThat(Shown.text("x".repeat(79) + "😀😀")).isEqualTo("x".repeat(79));
  }
}
