package frontdesk.app;

import frontdesk.app.doors.CallTokens;
import frontdesk.persistence.jdbi.SealingKeys;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * Keys for call tokens, made of those that seal: every node that has these has those.
 *
 * @param sealing are made at first need
 * @param known empty where there are none yet: then nothing was ever signed, and whoever presents
 *     something made up makes none
 */
record SigningKeys(Supplier<SealingKeys> sealing, Supplier<Optional<SealingKeys>> known)
    implements CallTokens.Keys {
  private static final String PURPOSE = "frontdesk call tokens 1";

  @Override
  public Named newest() {
    SealingKeys.Derived derived = sealing.get().derived(PURPOSE);
    return new Named(derived.id(), derived.key());
  }

  @Override
  public Optional<SecretKey> find(String id) {
    try {
      return known.get().flatMap(keys -> keys.derived(PURPOSE, id));
    } catch (Sealing.KeysUnusable unusable) {
      // Then no token was ever signed with them.
      return Optional.empty();
    }
  }
}
