package frontdesk.adapters.realtime.session;

import frontdesk.adapters.realtime.CallPass;
import java.time.Duration;
import java.util.Optional;

/** What came of preparing a call from a page. */
public sealed interface Prepared {
  /** It can begin, with that pass. */
  record Ready(ClientSecrets.Made secret, CallPass.Good pass, String instructions)
      implements Prepared {}

  /** They may not speak in that call. */
  record NotTheirs() implements Prepared {}

  /**
   * It cannot begin now.
   *
   * @param status for programs
   * @param sentence for people
   * @param rest how long to wait before asking again
   */
  record Refused(int status, String sentence, Optional<Duration> rest) implements Prepared {
    Refused(int status, String sentence) {
      this(status, sentence, Optional.empty());
    }
  }
}
