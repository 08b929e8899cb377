package frontdesk.http;

/** Hears one WebSocket. Called by one thread at a time, and never blocks it. */
public interface SocketListener {
  /** A whole message; the next one comes only once {@link SocketPeer#more} was said. */
  void text(String message);

  /** A message that is no text. */
  void binary();

  /** The other end has answered a ping. */
  void alive();

  /** It is over, in good order or not. */
  void closed(int code);
}
