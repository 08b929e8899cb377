package frontdesk.adapters.console.entry;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.people.Passwords;
import frontdesk.people.PasswordsContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest implements PasswordsContract {
  private final Passwords passwords = new Argon2Passwords();

  @Override
  public Passwords passwords() {
    return passwords;
  }

  @Test
  void what_is_kept_says_how_it_was_made() {
    assertThat(passwords.hashed("correct horse battery"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }
}
