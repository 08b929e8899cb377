package frontdesk.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "12 Oak Street, Apt. #4 = 12 Oak Street, Apt. #4",
        "O'Brien & Sons = O'Brien & Sons",
        "Caf\u00E9 M\u00FCller \u5317\u4EAC = Caf\u00E9 M\u00FCller \u5317\u4EAC",
        "**bold** _it_ `code` = bold it code",
        "<b>bold</b> = b bold /b",
        "{\"title\": [\"a\"]} = title : a",
        "a | b \\ c ~ d ^ e = a b c d e",
        "Viewing 2026-11-24 = Viewing",
        "Viewing on 2026-11-24T09:00:00-06:00 with Jane = Viewing on with Jane",
        "4500-12 Main Street = 4500-12 Main Street",
      })
  void words_are_plain(String text, String plain) {
    assertThat(SpokenText.plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u00A0b", "a\u2028b", "a\u0000b", "a  b"})
  void words_are_one_line(String text) {
    assertThat(SpokenText.plain(text)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "***", "\uD83C\uDF89", "{}"})
  void what_cannot_be_said_is_nothing(String text) {
    assertThat(SpokenText.plain(text)).isEmpty();
  }

  @Test
  void long_words_are_cut() {
    assertThat(SpokenText.plain("x".repeat(81))).isEqualTo("x".repeat(80));
    assertThat(SpokenText.plain("x".repeat(79) + " yz")).isEqualTo("x".repeat(79));
  }

  @Test
  void a_letter_is_never_cut_in_two() {
    String letters = "x".repeat(79) + "\uD835\uDC00\uD835\uDC01";

    assertThat(SpokenText.plain(letters)).isEqualTo("x".repeat(79));
  }
}
