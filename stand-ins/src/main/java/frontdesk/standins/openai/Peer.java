package frontdesk.standins.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/** One WebSocket of a session: the client's own, or a sideband. */
record Peer(Session socket) {
  /** A client that does not read any more is not waited for longer. */
  private static final int LEAVES_WITHIN_SECONDS = 1;

  /** Queued in the order of calls; done once it has left, or cannot any more. */
  CompletableFuture<Void> send(String text) {
    CompletableFuture<Void> left = new CompletableFuture<>();
    socket.sendText(text, leaving(left));
    return left;
  }

  CompletableFuture<Void> send(byte[] bytes) {
    CompletableFuture<Void> left = new CompletableFuture<>();
    socket.sendBinary(ByteBuffer.wrap(bytes), leaving(left));
    return left;
  }

  // Whoever is gone hears nothing more, and that is no fault of the script.
  private static Callback leaving(CompletableFuture<Void> left) {
    return Callback.from(() -> left.complete(null), failed -> left.complete(null));
  }

  void close(int code, String reason) {
    socket.close(code, reason, Callback.NOOP);
  }

  /**
   * Ends the connection without a word, once what was said before has left: no close frame, and
   * nothing is read any more.
   */
  void drop() {
    CompletableFuture<Void> left = new CompletableFuture<>();
    socket.sendPing(ByteBuffer.allocate(0), leaving(left));
    var unused =
        left.completeOnTimeout(null, LEAVES_WITHIN_SECONDS, TimeUnit.SECONDS).thenRun(this::cut);
  }

  private void cut() {
    // Not Session.disconnect(): while a frame is being read it forgets to end the connection.
    WebSocketCoreSession core = (WebSocketCoreSession) ((WebSocketSession) socket).getCoreSession();
    SocketChannel channel = (SocketChannel) core.getConnection().getEndPoint().getTransport();
    try {
      channel.shutdownOutput();
      channel.shutdownInput();
    } catch (ClosedChannelException gone) {
      // It was dropped already.
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
