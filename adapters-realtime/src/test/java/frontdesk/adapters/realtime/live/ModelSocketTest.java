package frontdesk.adapters.realtime.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The JDK's WebSocket, and a server that opens one and then never says a word. */
class ModelSocketTest {
  private static final String RFC_6455 = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int PATIENCE = (int) Leaving.GOODBYE.multipliedBy(4).toMillis();

  @Test
  void a_server_that_answers_no_goodbye_is_cut_off() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<WebSocket> opening = open(server);
      try (Socket silent = server.accept()) {
        silent.setSoTimeout(PATIENCE);
        switchProtocols(silent);
        WebSocket socket = opening.get(PATIENCE, TimeUnit.MILLISECONDS);

        new ModelSocket(new Ear()).peer(socket).close(1000, "");

        assertThat(silent.getInputStream().readAllBytes()).isNotEmpty();
        assertThat(socket.isInputClosed()).isTrue();
      }
    }
  }

  @Test
  void a_connection_that_is_gone_shows_when_it_is_asked() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<WebSocket> opening = open(server);
      Ear ear = new Ear();
      SocketPeer peer;
      try (Socket leaving = server.accept()) {
        switchProtocols(leaving);
        peer = new ModelSocket(ear).peer(opening.get(PATIENCE, TimeUnit.MILLISECONDS));
      }

      // What is written first may still be taken by a connection that is gone.
      for (int asked = 0; !ear.closed.isDone() && asked < 100; asked++) {
        peer.ping();
        ear.listens(PATIENCE / 100);
      }

      assertThat(ear.closed).isCompletedWithValue(1006);
    }
  }

  private static CompletableFuture<WebSocket> open(ServerSocket server) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"),
            new WebSocket.Listener() {});
  }

  private static void switchProtocols(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    String key = "";
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.startsWith("Sec-WebSocket-Key:")) {
        key = line.substring(line.indexOf(':') + 1).strip();
      }
    }
    OutputStream out = socket.getOutputStream();
    out.write(
        ("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Accept: "
                + accepted(key)
                + "\r\n\r\n")
            .getBytes(US_ASCII));
  }

  private static String accepted(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest((key + RFC_6455).getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Hears only that it is over. */
  private static final class Ear implements SocketListener {
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    void listens(int millis) {
      var unused = closed.copy().completeOnTimeout(0, millis, TimeUnit.MILLISECONDS).join();
    }

    @Override
    public void text(String message) {
      // Nothing is said.
    }

    @Override
    public void binary() {
      // Nothing is said.
    }

    @Override
    public void alive() {
      // It is not.
    }

    @Override
    public void closed(int code) {
      closed.complete(code);
    }
  }
}
