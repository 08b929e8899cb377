package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSecretTest {

  @Test
  void matches_its_own_text_and_no_other() {
    SharedSecret secret = SharedSecret.of("open, sesame!");

    assertThat(secret.matches(new PresentedSecret("open, sesame!"))).isTrue();
    for (String other :
        new String[] {
          "", " ", "open, sesame", "open, sesame!!", "Open, sesame!", "open, sesame! ", "é"
        }) {
      assertThat(secret.matches(new PresentedSecret(other))).as("'%s'", other).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\t\n", "secret\n", " secret", "secret ", "gehe\u00efm", "a\u0000b"})
  void text_that_no_header_carries_whole_is_refused_and_not_shown(String text) {
    assertThatThrownBy(() -> SharedSecret.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret\n");
  }

  @Test
  void does_not_print_itself() {
    assertThat(SharedSecret.of("s3cret")).hasToString("SharedSecret(hidden)");
  }
}
