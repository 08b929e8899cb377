package frontdesk.app.live;

import frontdesk.adapters.realtime.live.Close;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** Jetty's WebSocket: messages come one by one, as they are asked for. */
public final class PageSocket implements Session.Listener {
  /** Bytes of one message: some ten seconds of sound at once; pages send a tenth of a second. */
  public static final int LONGEST = 1024 * 1024;

  /** What nobody opened hears nothing. */
  private static final SocketListener NOBODY =
      new SocketListener() {
        @Override
        public void text(String message) {
          // Nothing was asked for.
        }

        @Override
        public void binary() {
          // Nothing was asked for.
        }

        @Override
        public void alive() {
          // Nobody asked.
        }

        @Override
        public void closed(int code) {
          // Nobody was there.
        }
      };

  private final Function<SocketPeer, Optional<SocketListener>> opened;
  private volatile SocketListener listener = NOBODY;
  private volatile @Nullable Session session;

  /**
   * @param opened is given the page's end, and says who hears it; nobody: its token is wrong
   */
  PageSocket(Function<SocketPeer, Optional<SocketListener>> opened) {
    this.opened = opened;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    this.session = session;
    session.setMaxTextMessageSize(LONGEST);
    Page page = new Page(session);
    Optional<SocketListener> caller = opened.apply(page);
    // Whether a caller is still there is asked and judged by whoever holds the call.
    caller.ifPresent(known -> session.setIdleTimeout(Duration.ZERO));
    listener = caller.orElseGet(() -> new Refused(page, Close.WRONG_TOKEN));
  }

  @Override
  public void onWebSocketText(String message) {
    listener.text(message);
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    listener.binary();
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    listener.alive();
    askAgain();
  }

  // A pong has used up what was asked for, and the message itself is still to come.
  private void askAgain() {
    Session open = session;
    if (open != null) {
      open.demand();
    }
  }

  @Override
  public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
    listener.closed(code);
    callback.succeed();
  }

  private record Page(Session session) implements SocketPeer {
    @Override
    public CompletionStage<?> send(String text) {
      CompletableFuture<Void> sent = new CompletableFuture<>();
      session.sendText(text, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
      return sent;
    }

    @Override
    public void more() {
      session.demand();
    }

    // A ping that cannot be sent shows in the sound that cannot either.
    @Override
    public void ping() {
      session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }

    @Override
    public void close(int code, String reason) {
      session.close(code, reason, Callback.NOOP);
    }

    @Override
    public void cut() {
      session.disconnect();
    }
  }
}
