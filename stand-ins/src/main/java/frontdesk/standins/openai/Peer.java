package frontdesk.standins.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/** One WebSocket of a session: the client's own, or a sideband. */
record Peer(Session socket) {

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

  /** Ends the connection without a word: no close frame, and nothing is read any more. */
  void drop() {
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
