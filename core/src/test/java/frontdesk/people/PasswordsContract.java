package frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Passwords} promises. */
public interface PasswordsContract {
  Passwords passwords();

  @Test
  default void a_password_is_known_again_and_no_other_is() {
    String kept = passwords().hashed("correct horse battery");

    assertThat(passwords().matches("correct horse battery", kept)).isTrue();
    assertThat(passwords().matches("correct horse batterY", kept)).isFalse();
    assertThat(passwords().matches("", kept)).isFalse();
  }

  @Test
  default void what_is_kept_is_neither_the_password_nor_the_same_twice() {
    String kept = passwords().hashed("correct horse battery");

    assertThat(kept).doesNotContain("horse");
    assertThat(passwords().hashed("correct horse battery")).isNotEqualTo(kept);
  }

  @Test
  default void what_is_no_hash_matches_nothing() {
    assertThat(passwords().matches("anything", "anything")).isFalse();
    assertThat(passwords().matches("", "")).isFalse();
  }
}
