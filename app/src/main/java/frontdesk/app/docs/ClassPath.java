package frontdesk.app.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that came with the server. That one is missing is a fault of the build. */
final class ClassPath {
  private ClassPath() {}

  /**
   * @param name from this package, or with a leading slash from the root
   */
  static byte[] bytes(String name) {
    try (InputStream in = ClassPath.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
