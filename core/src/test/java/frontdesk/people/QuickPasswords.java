package frontdesk.people;

import frontdesk.accounts.Secret;
import frontdesk.idempotency.Sha256;

/** Hashes in no time, for tests. */
public final class QuickPasswords implements Passwords {
  @Override
  public String hashed(String password) {
    String salt = Secret.random();
    return salt + ":" + Sha256.hex(salt + password);
  }

  @Override
  public boolean matches(String password, String kept) {
    String[] parts = kept.split(":", -1);
    return parts.length == 2 && parts[1].equals(Sha256.hex(parts[0] + password));
  }
}
