package frontdesk.adapters.realtime.webrtc;

import frontdesk.CallId;
import java.time.Duration;
import java.util.Optional;

/** What came of an offer. */
sealed interface Begun {

  /**
   * Sound can flow.
   *
   * @param sdp the answer, for the browser
   * @param location as OpenAI gives it
   * @param call OpenAI's id
   */
  record Call(byte[] sdp, String location, CallId call) implements Begun {}

  /**
   * There is no call.
   *
   * @param status to answer with
   * @param sentence for whoever asked
   * @param rest how long to wait before asking again
   */
  record Refused(int status, String sentence, Optional<Duration> rest) implements Begun {
    Refused(int status, String sentence) {
      this(status, sentence, Optional.empty());
    }
  }
}
