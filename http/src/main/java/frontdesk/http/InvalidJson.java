package frontdesk.http;

import java.io.IOException;

/** A body that is not the JSON we take. The message is safe to show: it never repeats the body. */
public final class InvalidJson extends IOException {
  private static final long serialVersionUID = 1L;

  public InvalidJson(String message) {
    super(message);
  }
}
