package frontdesk.adapters.realtime.live;

import frontdesk.adapters.realtime.session.Declined;
import frontdesk.http.SocketPeer;
import java.util.Optional;

/**
 * How a session ends, as its page is told: an error event first, unless all is well, then the
 * close.
 *
 * @param code of the close, RFC 6455
 * @param word for programs; blank where all is well
 * @param sentence for people; at most 123 bytes
 */
public record Close(int code, String word, String sentence) {
  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int NO_TEXT = 1003;
  private static final int POLICY = 1008;
  private static final int OUR_FAULT = 1011;
  private static final int COME_AGAIN = 1013;

  public static final Close DONE = new Close(NORMAL, "", "The call is over.");
  public static final Close EXPIRED =
      new Close(NORMAL, "session_expired", "The call has lasted as long as a session may.");
  public static final Close RESTART =
      new Close(GOING_AWAY, "server_restart", "The server is stopping. Please call again.");
  public static final Close BINARY =
      new Close(NO_TEXT, "binary_message", "Events are sent as text.");
  public static final Close WRONG_TOKEN =
      new Close(POLICY, "invalid_token", "The token is wrong or has expired. Begin a new session.");
  public static final Close GARBAGE =
      new Close(POLICY, "invalid_json", "Too many messages that are no events.");
  public static final Close FLOOD =
      new Close(
          POLICY,
          "rate_limit_exceeded",
          "Too many messages, or too much sound, in too short a time.");
  public static final Close STALLED =
      new Close(POLICY, "not_reading", "This end does not read what is sent to it.");
  public static final Close REPLACED =
      new Close(POLICY, "replaced", "The call goes on in another connection.");
  public static final Close NOT_SET_UP =
      new Close(OUR_FAULT, "not_set_up", "Live voice is not set up on this server.");
  public static final Close NO_SESSION =
      new Close(OUR_FAULT, "upstream_lost", "The connection to the voice service was lost.");
  public static final Close BROKEN =
      new Close(OUR_FAULT, "server_error", "Something went wrong here. It has been logged.");
  public static final Close CLOSED =
      new Close(POLICY, "closed", "Nobody is set up to be called here.");
  public static final Close FULL =
      new Close(
          COME_AGAIN, "too_many_sessions", "This server takes no more calls now. Try again soon.");
  public static final Close TOO_OFTEN =
      new Close(
          COME_AGAIN, "rate_limit_exceeded", "Too many connections in a minute. Try again in one.");
  public static final Close NOT_NOW =
      new Close(COME_AGAIN, "server_error", "No call can begin right now. Try again soon.");
  public static final Close AWAY =
      new Close(
          COME_AGAIN, "upstream_away", "The voice service cannot be reached now. Try again soon.");

  /** OpenAI begins no session. */
  static Close by(Declined why) {
    return switch (why.kind()) {
      case KEY -> new Close(OUR_FAULT, "upstream_key", why.sentence());
      case BUSY -> new Close(COME_AGAIN, "rate_limit_exceeded", why.sentence());
      case AWAY, LATE -> new Close(COME_AGAIN, "upstream_away", why.sentence());
      case OFFER, ODD -> new Close(OUR_FAULT, "upstream_lost", why.sentence());
    };
  }

  /** Whether the call itself is over. */
  boolean isGood() {
    return code == NORMAL;
  }

  /** Whether that is how this one arrives. */
  public boolean isToldAs(int itsCode, String reason) {
    return code == itsCode && sentence.equals(reason);
  }

  /** Tells whoever has nothing else to hear. */
  public void tell(SocketPeer peer) {
    new Outbox(peer, System::nanoTime, () -> {}).close(this);
  }

  /** What the page is told before the close; empty where there is nothing to explain. */
  Optional<String> event() {
    String type = code == POLICY || code == NO_TEXT ? "invalid_request_error" : "server_error";
    return word.isEmpty() ? Optional.empty() : Optional.of(Events.error(type, word, sentence));
  }
}
