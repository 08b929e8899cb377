package frontdesk.http;

import java.util.concurrent.CompletionStage;

/** The other end of a WebSocket, whichever server or client holds it. Nothing here ever blocks. */
public interface SocketPeer {
  /**
   * Sends one message. The next one may be sent once this one is done.
   *
   * @return done when it was written; failed if the socket is broken
   */
  CompletionStage<?> send(String text);

  /** Lets one more message come in; until then the other end has to wait. */
  void more();

  /** Asks for a sign of life. */
  void ping();

  /** Says goodbye; a reason is one short sentence. */
  void close(int code, String reason);

  /** Lets go at once of one who does not even say goodbye. */
  void cut();
}
