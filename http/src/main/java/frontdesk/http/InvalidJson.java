package frontdesk.http;

import java.io.IOException;

/**
 * What was sent is not JSON that we take. The message is one short sentence that shows none of it.
 */
public final class InvalidJson extends IOException {
  public InvalidJson(String sentence) {
    super(sentence);
  }
}
