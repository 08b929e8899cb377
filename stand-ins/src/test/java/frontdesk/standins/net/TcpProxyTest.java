package frontdesk.standins.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
  private static final int SOON = 200; // ms

  private ServerSocket echo;
  private TcpProxy proxy;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread server = new Thread(this::serve, "echo");
    server.setDaemon(true);
    server.start();
    proxy = TcpProxy.to(echo.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = echo.accept();
        Thread one =
            new Thread(
                () -> {
                  try (client) {
                    client.getInputStream().transferTo(client.getOutputStream());
                  } catch (IOException gone) {
                    // The proxy let it go.
                  }
                });
        one.setDaemon(true);
        one.start();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static int echoed(Socket socket, int word) throws IOException {
    socket.getOutputStream().write(word);
    return socket.getInputStream().read();
  }

  @Test
  void what_is_sent_goes_through_both_ways() throws IOException {
    try (Socket one = connect();
        Socket other = connect()) {
      assertThat(echoed(one, 1)).isEqualTo(1);
      assertThat(echoed(other, 2)).isEqualTo(2);
      assertThat(proxy.connections()).isEqualTo(2);
    }
  }

  @Test
  void latency_holds_for_each_direction() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, 1);
      proxy.latency(Duration.ofMillis(60));
      long start = System.nanoTime();

      echoed(socket, 2);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }
  }

  @Test
  void a_cut_is_an_end_in_good_order_and_the_next_connection_works() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, 1);

      proxy.cut();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    try (Socket next = connect()) {
      assertThat(echoed(next, 2)).isEqualTo(2);
    }
  }

  @Test
  void a_reset_is_told_as_one() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, 1);

      proxy.reset();

      assertThat(catchThrowable(() -> echoed(socket, 2))).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void a_frozen_connection_stays_and_goes_on_where_it_was() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, 1);
      proxy.freeze();
      socket.setSoTimeout(SOON);

      assertThat(catchThrowable(() -> echoed(socket, 2)))
          .isInstanceOf(SocketTimeoutException.class);

      proxy.resume();
      socket.setSoTimeout(10_000);
      assertThat(socket.getInputStream().read()).isEqualTo(2);
    }
  }

  @Test
  void refused_connections_leave_the_others_alone_and_may_come_again() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, 1);
      proxy.refuse();

      assertThat(catchThrowable(this::connect)).isInstanceOf(ConnectException.class);
      assertThat(echoed(socket, 2)).isEqualTo(2);
    }
    proxy.accept();
    try (Socket again = connect()) {
      assertThat(echoed(again, 3)).isEqualTo(3);
    }
  }

  @Test
  void where_nobody_answers_behind_it_a_connection_ends_at_once() throws IOException {
    try (Socket nobody = new Socket()) {
      // Taken and not listened at: a port that was let go may be somebody else's already.
      nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      proxy.close();
      proxy = TcpProxy.to(nobody.getLocalPort());

      assertThatIOException()
          .isThrownBy(
              () -> {
                try (Socket socket = connect()) {
                  if (echoed(socket, 1) == -1) {
                    throw new IOException("ended");
                  }
                }
              });
    }
  }
}
