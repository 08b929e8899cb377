package frontdesk.http;

import java.io.IOException;

/**
 * A header that may be sent once was sent more than once. The message names it and shows no value.
 */
public final class RepeatedHeader extends IOException {
  RepeatedHeader(String name) {
    super("the header " + name + " was sent more than once");
  }
}
