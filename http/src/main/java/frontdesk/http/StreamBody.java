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
    byte[] bytes = stream.readNBytes(limit);
    if (stream.read() != -1) {
      throw new BodyTooLarge(limit);
    }
    return bytes;
  }
}
