package frontdesk.http;

import java.io.IOException;

/** A body has more bytes than its door takes. */
public final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyTooLarge(int limit) {
    super("the body has more than " + limit + " bytes");
  }
}
