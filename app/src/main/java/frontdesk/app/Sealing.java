package frontdesk.app;

import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.SealedGrants;
import frontdesk.persistence.jdbi.SealingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The keys that hosts' tokens are sealed with, and whether they are the right ones. */
final class Sealing {
  private Sealing() {}

  /** There are no keys to work with; the message says what to do and names no secret. */
  static final class KeysUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnusable(String message) {
      super(message);
    }
  }

  /**
   * The keys that are set, else those in the data folder's file, which is made at first need.
   *
   * @throws KeysUnusable if they cannot be read or made, or something on file was sealed with a key
   *     that is not among them; then no file was made
   */
  static SealingKeys open(Settings settings, Jdbi jdbi) {
    SealingKeyFile file = new SealingKeyFile(settings.data());
    Optional<SealingKeys> known = settings.sealingKeys().or(() -> read(file));
    SealingKeys keys = known.orElseGet(() -> SealingKeys.parse(SealingKeys.random()));
    Set<String> lost = SealedGrants.unreadable(jdbi, keys);
    if (!lost.isEmpty()) {
      throw new KeysUnusable(whatIsLost(lost, where(settings, file.path())));
    }
    return settings
        .sealingKeys()
        .orElseGet(() -> known.orElseGet(() -> make(file)).readAgainFrom(() -> readNow(file)));
  }

  /** Whether anything may have been sealed with keys that are set, or kept in the data folder. */
  static boolean areThere(Settings settings) {
    return settings.sealingKeys().isPresent()
        || Files.exists(new SealingKeyFile(settings.data()).path());
  }

  // For a key that was added since. Whoever asks goes on with what is known, or says what is not.
  private static Optional<SealingKeys> readNow(SealingKeyFile file) {
    try {
      return file.read();
    } catch (IOException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static Optional<SealingKeys> read(SealingKeyFile file) {
    try {
      return file.read();
    } catch (IOException | IllegalArgumentException unusable) {
      throw new KeysUnusable(
          "The sealing keys in " + file.path() + " cannot be used: " + reason(unusable) + ".");
    }
  }

  private static SealingKeys make(SealingKeyFile file) {
    try {
      return file.readOrMake();
    } catch (IOException | IllegalArgumentException failed) {
      throw new KeysUnusable(
          "The sealing keys cannot be kept in " + file.path() + ": " + reason(failed) + ".");
    }
  }

  // What the system says names the file again; its kind is enough.
  private static String reason(Exception failed) {
    return failed instanceof IOException
        ? failed.getClass().getSimpleName()
        : String.valueOf(failed.getMessage());
  }

  private static String where(Settings settings, Path file) {
    return settings.sealingKeys().isPresent() ? "SEALING_KEYS" : file.toString();
  }

  private static String whatIsLost(Set<String> lost, String where) {
    return "The database holds calendar connections, signing credentials or addresses sealed with the key "
        + String.join(" and ", lost)
        + ", which is not in "
        + where
        + ". Put it back from your backup; without it hosts would have to connect again, and the others be made anew.";
  }
}
