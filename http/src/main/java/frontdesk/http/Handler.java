package frontdesk.http;

import java.io.IOException;

/** A door, to be mounted in any server. Safe for many threads. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers, whatever was sent.
   *
   * @throws IOException if the request cannot be read: {@link BodyTooLarge}, {@link InvalidJson}
   *     and {@link RepeatedHeader} are the sender's fault, and {@link JsonDoor#refusal} answers
   *     them; after {@link BodyBrokeOff} nobody is there to be answered
   */
  Response handle(Request request) throws IOException;
}
