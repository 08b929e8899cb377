package frontdesk.app.live;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.nio.ByteBuffer;
import java.time.Duration;
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

  private final Function<SocketPeer, SocketListener> opened;
  private volatile SocketListener listener = NOBODY;

  /**
   * @param opened is given the page's end, and says who hears it
   */
  PageSocket(Function<SocketPeer, SocketListener> opened) {
    this.opened = opened;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    // Whether the other end is there is asked and judged by whoever holds the session.
    session.setIdleTimeout(Duration.ZERO);
    session.setMaxTextMessageSize(LONGEST);
    listener = opened.apply(new Page(session));
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
