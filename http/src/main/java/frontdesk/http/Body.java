package frontdesk.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, not read yet. Can be read once. */
@FunctionalInterface
public interface Body {
  /**
   * Reads it all, counting while it reads; what the sender declared is not believed.
   *
   * @throws BodyTooLarge as soon as there is more than the limit
   */
  byte[] read(int limit) throws IOException;

  static Body of(InputStream stream) {
    return limit -> {
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BodyTooLarge(limit);
      }
      return bytes;
    };
  }

  static Body of(byte[] bytes) {
    return of(new ByteArrayInputStream(bytes));
  }
}
