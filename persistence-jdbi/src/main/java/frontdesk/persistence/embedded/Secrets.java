package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that nobody chose: made once, kept in files that only their owner may read. */
final class Secrets {
  private static final int BYTES = 24;

  private Secrets() {}

  static String in(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Directories.writePrivate(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }
}
