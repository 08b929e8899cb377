package frontdesk.http;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request, not yet read. */
@FunctionalInterface
public interface Body {

  /**
   * All bytes to the end. They are counted while reading, whatever Content-Length claims, and no
   * more than {@code limit} are ever held.
   *
   * @throws BodyTooLarge if there are more than {@code limit} bytes
   * @throws BodyBrokeOff if the sender is gone
   */
  byte[] read(int limit) throws IOException;

  /** A body that can be read once; a second read throws, rather than find an empty body. */
  static Body of(InputStream stream) {
    return new StreamBody(stream);
  }

  static Body of(byte[] bytes) {
    byte[] copy = bytes.clone();
    return limit -> {
      if (copy.length > limit) {
        throw new BodyTooLarge(limit);
      }
      return copy.clone();
    };
  }

  static Body empty() {
    return of(new byte[0]);
  }
}
