package frontdesk.http;

import java.io.IOException;

/** One route's work. Safe for many threads. */
@FunctionalInterface
public interface Handler {
  /**
   * @throws IOException only if the request could not be read; its sender is gone
   */
  Response handle(Request request) throws IOException;
}
