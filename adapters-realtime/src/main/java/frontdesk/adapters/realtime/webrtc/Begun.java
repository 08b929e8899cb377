package frontdesk.adapters.realtime.webrtc;

import frontdesk.CallId;

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
   */
  record Refused(int status, String sentence) implements Begun {}
}
