package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingKeysTest {
  /** 32 zero bytes, whose SHA-256 begins with 66687aad. */
  private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void a_key_is_named_by_its_fingerprint() {
    assertThat(SealingKeys.parse(ZEROS).newest()).isEqualTo("66687aad");
  }

  @Test
  void the_first_key_is_the_newest_however_they_are_divided() {
    String other = SealingKeys.random();
    String otherId = SealingKeys.parse(other).newest();

    assertThat(SealingKeys.parse(ZEROS + "," + other).ids()).containsExactly("66687aad", otherId);
    assertThat(SealingKeys.parse("\n" + other + "\r\n " + ZEROS + " \n\n").ids())
        .containsExactly(otherId, "66687aad");
    assertThat(SealingKeys.parse(other + "\n" + ZEROS).newest()).isEqualTo(otherId);
  }

  @Test
  void what_is_no_key_is_refused_by_its_place_and_not_repeated() {
    assertThatThrownBy(() -> SealingKeys.parse(ZEROS + ",secret?word"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key 2 is not base64")
        .hasNoCause();
    assertThatThrownBy(() -> SealingKeys.parse("c2hvcnQ="))
        .hasMessage("key 1 has 5 bytes and needs 32");
    assertThatThrownBy(() -> SealingKeys.parse(ZEROS + "\n" + ZEROS))
        .hasMessage("key 2 stands there twice");
    assertThatThrownBy(() -> SealingKeys.parse(" \n, ")).hasMessage("there is no key");
  }

  @Test
  void keys_are_not_printed() {
    assertThat(SealingKeys.parse(ZEROS)).hasToString("SealingKeys[66687aad]");
  }
}
