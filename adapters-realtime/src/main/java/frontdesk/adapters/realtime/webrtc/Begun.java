package frontdesk.adapters.realtime.webrtc;

import frontdesk.CallId;
import frontdesk.adapters.realtime.session.Declined;

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

  /** There is no call. */
  record Refused(Declined why) implements Begun {}
}
