package frontdesk.http;

import java.io.IOException;

/** A door, to be mounted in any server. Safe for many threads. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers, whatever was sent.
   *
   * @throws IOException if the body cannot be read to its end: {@link BodyTooLarge}, {@link
   *     InvalidJson} and {@link RepeatedHeader} are the sender's fault (413, 400, 400) and have
   *     messages fit to show, others are not
   */
  Response handle(Request request) throws IOException;
}
