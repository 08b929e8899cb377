package frontdesk.adapters.realtime.session;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** No session can begin now; the message is for whoever asked. */
public final class NoSecret extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Optional<Duration> rest;

  NoSecret(int status, String sentence) {
    this(status, sentence, Optional.empty());
  }

  /**
   * @param status to answer with
   * @param rest how long to wait before asking again
   */
  NoSecret(int status, String sentence, Optional<Duration> rest) {
    super(sentence);
    this.status = status;
    this.rest = rest;
  }

  int status() {
    return status;
  }

  Optional<Duration> rest() {
    return rest;
  }
}
