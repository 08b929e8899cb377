package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that nobody chose: made once, kept in files that only their owner may read. */
final class Secrets {
  /** 192 bits: beyond guessing, and hex digits need no escaping anywhere. */
  private static final int BYTES = 24;

  private Secrets() {}

  static String in(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      // Beside its place first: a start that is cut off here leaves no empty password.
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      Directories.writePrivate(unfinished, HexFormat.of().formatHex(random));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
