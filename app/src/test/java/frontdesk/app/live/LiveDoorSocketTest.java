package frontdesk.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jetty's sockets, with somebody at the other end who does just what a test says. */
class LiveDoorSocketTest {
  private static final long PATIENCE = 20;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<SocketPeer> page = new CompletableFuture<>();

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    new LiveDoor(request -> true, (token, source, peer) -> caller(token.text(), peer))
        .openOn(server);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private Optional<SocketListener> caller(String token, SocketPeer peer) {
    page.complete(peer);
    return token.equals("right") ? Optional.of(new Hearing()) : Optional.empty();
  }

  private WebSocket open(String token, WebSocket.Listener listener) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create(
                "ws://localhost:"
                    + connector.getLocalPort()
                    + LiveDoor.PATH
                    + "?client_secret="
                    + token),
            listener)
        .join();
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(PATIENCE, TimeUnit.SECONDS));
  }

  @Test
  void a_page_that_was_silent_until_it_was_asked_is_heard_when_it_speaks() throws Exception {
    WebSocket browser = open("right", new WebSocket.Listener() {});
    page.join().more();
    page.join().ping();
    assertThat(next()).isEqualTo("alive");
    page.join().ping();
    assertThat(next()).isEqualTo("alive");

    browser.sendText("hello", true).join();

    assertThat(next()).isEqualTo("hello");
  }

  @Test
  void who_has_no_token_and_says_no_goodbye_is_cut_off() throws Exception {
    try (Socket socket = new Socket("localhost", connector.getLocalPort())) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE));
      socket.getOutputStream().write(handshake("wrong").getBytes(UTF_8));

      String told = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(told).contains("101 Switching Protocols", "invalid_token");
    }
  }

  private static String handshake(String token) {
    return "GET "
        + LiveDoor.PATH
        + "?client_secret="
        + token
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  }

  /** Writes down what comes. */
  private final class Hearing implements SocketListener {
    @Override
    public void text(String message) {
      heard.add(message);
    }

    @Override
    public void binary() {
      heard.add("binary");
    }

    @Override
    public void alive() {
      heard.add("alive");
    }

    @Override
    public void closed(int code) {
      heard.add("closed " + code);
    }
  }
}
