package frontdesk.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request that is still arriving. */
final class StreamBody implements Body {
  /**
   * Bytes that are read and thrown away of a body that is refused: whoever still sends when the
   * connection is closed never sees why. Twice what the largest door takes.
   */
  static final int THROWN_AWAY = 16 * 1024 * 1024;

  private final InputStream stream;
  private boolean read;

  StreamBody(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public byte[] read(int limit) throws IOException {
    if (read) {
      throw new IOException("the body was read before");
    }
    read = true;
    byte[] bytes;
    boolean more;
    try {
      bytes = stream.readNBytes(limit);
      more = stream.read() != -1;
    } catch (NoRoom full) {
      throwAwayTheRest();
      throw full;
    } catch (IOException e) {
      throw new BodyBrokeOff(e);
    }
    if (more) {
      throwAwayTheRest();
      throw new BodyTooLarge(limit);
    }
    return bytes;
  }

  private void throwAwayTheRest() {
    try {
      stream.skip(THROWN_AWAY);
    } catch (IOException gone) {
      // Then nobody is there to be told.
    }
  }
}
