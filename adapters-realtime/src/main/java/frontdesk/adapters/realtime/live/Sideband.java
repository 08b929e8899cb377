package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Joins sessions whose sound goes elsewhere, by WebRTC or telephone: a second socket on the same
 * session, over which its tool calls are carried out here and its words kept. How the session is
 * set up was said where it was begun.
 */
public final class Sideband {
  private final LiveSessions sessions;
  private final OpenAiSockets sockets;

  public Sideband(LiveSessions sessions, OpenAiSockets sockets) {
    this.sessions = sessions;
    this.sockets = sockets;
  }

  /**
   * Joins at once, and goes on until the session ends. A socket that is lost is opened once more.
   *
   * @param openAiCall OpenAI's id of the call, {@code rtc_…}
   */
  public LiveSession join(LiveCall call, String openAiCall) {
    LiveSession session = sessions.begin(call, new Nobody());
    session.open(new Plan(sockets.ofCall(openAiCall), Optional.empty(), List.of(), true));
    return session;
  }

  /** No page is on this end: what is sent there is heard by whoever hears the sound. */
  private static final class Nobody implements SocketPeer {
    @Override
    public CompletionStage<?> send(String text) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void more() {
      // Nothing will come.
    }

    @Override
    public void ping() {
      // Nobody answers, and nobody is missed.
    }

    @Override
    public void close(int code, String reason) {
      // Nothing is open.
    }

    @Override
    public void cut() {
      // Nothing is open.
    }
  }
}
