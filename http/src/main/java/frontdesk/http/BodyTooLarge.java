package frontdesk.http;

import java.io.IOException;

/** A body has more bytes than the reader takes. What was read of it is gone. */
public final class BodyTooLarge extends IOException {
  BodyTooLarge(int limit) {
    super("the body is larger than " + limit + " bytes");
  }
}
