package frontdesk.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request that is still arriving. */
final class StreamBody implements Body {
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
    } catch (IOException e) {
      throw new BodyBrokeOff(e);
    }
    if (more) {
      throw new BodyTooLarge(limit);
    }
    return bytes;
  }
}
