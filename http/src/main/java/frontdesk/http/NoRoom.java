package frontdesk.http;

import java.io.IOException;

/** There is no memory for more bodies at the moment. What was read of this one is gone. */
public final class NoRoom extends IOException {
  NoRoom() {
    super("too much is being sent at the moment");
  }
}
