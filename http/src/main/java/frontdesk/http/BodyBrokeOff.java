package frontdesk.http;

import java.io.IOException;

/** A body did not arrive to its end: the sender hung up, or fell silent. */
public final class BodyBrokeOff extends IOException {
  BodyBrokeOff(IOException cause) {
    super("the body broke off", cause);
  }
}
