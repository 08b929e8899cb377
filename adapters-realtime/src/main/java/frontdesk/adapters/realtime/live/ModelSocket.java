package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The JDK's WebSocket: it hands out messages in parts, and takes one at a time. */
final class ModelSocket implements WebSocket.Listener {
  /** Characters of one message: the longest have a conversation's whole response, without sound. */
  static final int LONGEST = 4 * 1024 * 1024;

  private static final int TOO_LONG = 1009;
  private static final int BROKEN = 1006;

  private final SocketListener listener;
  private final StringBuilder parts = new StringBuilder();

  ModelSocket(SocketListener listener) {
    this.listener = listener;
  }

  /** Its other end, for whoever sends. */
  SocketPeer peer(WebSocket socket) {
    return new Peer(socket, listener);
  }

  // Nothing is asked for here: the session asks when it is ready.
  @Override
  public void onOpen(WebSocket socket) {}

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    if (parts.length() + part.length() > LONGEST) {
      socket.abort();
      listener.closed(TOO_LONG);
    } else if (last && parts.isEmpty()) {
      listener.text(part.toString());
    } else if (last) {
      String whole = parts.append(part).toString();
      parts.setLength(0);
      listener.text(whole);
    } else {
      parts.append(part);
      socket.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
    socket.abort();
    listener.binary();
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    listener.alive();
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    listener.closed(code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    listener.closed(BROKEN);
  }

  private record Peer(WebSocket socket, SocketListener listener) implements SocketPeer {
    @Override
    public CompletionStage<?> send(String text) {
      return socket.sendText(text, true);
    }

    @Override
    public void more() {
      socket.request(1);
    }

    // The JDK's client does not always hear that a connection was cut, unless it writes. On another
    // thread, because whoever asks is not told in the middle of asking.
    @Override
    public void ping() {
      var unused =
          socket
              .sendPing(ByteBuffer.allocate(0))
              .whenCompleteAsync((sent, failure) -> asked(failure));
    }

    // It fails too where the last one is still under way: that one tells.
    private void asked(@Nullable Throwable failure) {
      if (failure instanceof IOException) {
        listener.closed(BROKEN);
      }
    }

    // Whoever said goodbye and hears none within its time is let go, as is one who cannot say it.
    @Override
    public void close(int code, String reason) {
      var unused = socket.sendClose(code, reason).thenRun(() -> socket.request(Long.MAX_VALUE));
      CompletableFuture.delayedExecutor(Leaving.GOODBYE.toSeconds(), TimeUnit.SECONDS)
          .execute(socket::abort);
    }

    @Override
    public void cut() {
      socket.abort();
    }
  }
}
