package frontdesk.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that say nothing, little, too much or two things at once, and those that hang up. */
@Timeout(120)
class RudeClientsTest {
  /** Two seconds, and what a busy machine adds. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private static final String DOOR = "POST /api/execute-intent HTTP/1.1\r\nHost: localhost\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  private static SocketChannel connect(int port, String first) throws IOException {
    SocketChannel client =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    client.write(ByteBuffer.wrap(first.getBytes(US_ASCII)));
    client.configureBlocking(false);
    return client;
  }

  private static boolean wasCut(SocketChannel client, String more) {
    try {
      client.write(ByteBuffer.wrap(more.getBytes(US_ASCII)));
      return client.read(ByteBuffer.allocate(1_000)) == -1;
    } catch (IOException reset) {
      return true;
    }
  }

  private static void close(List<SocketChannel> clients) throws IOException {
    for (SocketChannel client : clients) {
      client.close();
    }
  }

  private static void assertAnswersSoon(int port) throws IOException {
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      String answer = told(port, "POST /door HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");

      assertThat(answer).startsWith("HTTP/1.1 204");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }
  }

  /** The beginning of what is answered. */
  private static String told(int port, String request) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.setSoTimeout(30_000);
      client.getOutputStream().write(request.getBytes(US_ASCII));
      byte[] answer = new byte[100];
      int read = client.getInputStream().read(answer);
      return new String(answer, 0, Math.max(read, 0), US_ASCII);
    }
  }

  // F7
  @Test
  void two_thousand_who_connect_and_say_nothing_keep_nobody_waiting() throws IOException {
    List<SocketChannel> idle = new ArrayList<>();
    try (Server server = ServerTest.serving(Arrivals.IN_TIME)) {
      for (int i = 0; i < 2_000; i++) {
        idle.add(connect(server.port(), i % 2 == 0 ? "" : "POST /door HTT"));
      }

      assertAnswersSoon(server.port());
    } finally {
      close(idle);
    }
  }

  // F8: more of them than the server has threads, in headers and in bodies.
  @Test
  void those_who_send_a_byte_now_and_then_keep_nobody_waiting_and_are_cut() throws Exception {
    List<SocketChannel> slow = new ArrayList<>();
    try (Server server = ServerTest.serving(Duration.ofSeconds(2))) {
      for (int i = 0; i < 600; i++) {
        String header = "POST /door HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n";
        slow.add(connect(server.port(), i % 3 == 0 ? header : header + "\r\n{"));
      }

      assertAnswersSoon(server.port());
      List<SocketChannel> left = new ArrayList<>(slow);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!left.isEmpty()) {
        left.removeIf(client -> wasCut(client, "x"));
        assertThat(System.nanoTime()).as("%s are still there", left.size()).isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } finally {
      close(slow);
    }
  }

  // F9
  @Test
  void those_who_hang_up_once_they_have_asked_leave_a_book_in_order() throws IOException {
    int wishes = 10;
    try (RunningDesk desk = RunningDesk.open()) {
      for (int i = 0; i < 100; i++) {
        hangUp(desk.url("/").getPort(), booking(i % wishes), i % 2 == 0);
      }

      for (int i = 0; i < wishes; i++) {
        assertBooked(desk, body(i));
      }
      assertThat(desk.count("appointments")).isEqualTo(wishes);
      assertThat(desk.count("occupied")).isEqualTo(wishes);
    }
  }

  // Those who hung up are still being served, so one or the other who asks now is put off.
  private static void assertBooked(RunningDesk desk, String body) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!desk.execute(body).path("success").asBoolean()) {
      assertThat(System.nanoTime()).as("it is booked").isLessThan(end);
    }
  }

  private static void hangUp(int port, String request, boolean reset) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.getOutputStream().write(request.getBytes(US_ASCII));
      client.setSoLinger(reset, 0);
    }
  }

  private static String body(int caller) {
    return Guide.REQUEST
        .replace("user@", "caller" + caller + "@")
        .replace("call_abc123", "call-" + caller);
  }

  private static String booking(int caller) {
    String body = body(caller);
    return DOOR + JSON + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  // F10
  @Test
  void what_can_be_read_in_two_ways_is_refused_and_nothing_hides_in_it() throws IOException {
    String hidden = booking(2);
    String plain = body(1);
    String length = "Content-Length: " + plain.length() + "\r\n";
    try (RunningDesk desk = RunningDesk.open()) {
      int port = desk.url("/").getPort();

      for (String twofold :
          List.of(
              DOOR + JSON + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
              DOOR + JSON + length + "Content-Length: 0\r\n\r\n",
              DOOR + JSON + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
              DOOR + JSON + "Transfer-Encoding: chunked\r\n\r\n5;\nabc\n\r\n0\r\n\r\n",
              DOOR.replace("\r\n", "\n") + JSON + length + "\n" + plain,
              DOOR + "Content-Length : 3\r\n\r\n")) {
        String answer = whole(port, twofold + hidden);

        assertThat(answer).as(twofold).startsWith("HTTP/1.1 400");
        assertThat(answers(answer)).as(answer).isEqualTo(1);
      }
      assertThat(desk.count("appointments")).isZero();
    }
  }

  // F10
  @Test
  void headers_that_are_too_long_or_too_many_are_refused() throws IOException {
    String many = String.join("", Collections.nCopies(10_000, "X-Header: y\r\n"));
    String one = "X-Header: " + "y".repeat(100_000) + "\r\n";
    try (Server server = ServerTest.serving(Arrivals.IN_TIME)) {
      for (String headers : List.of(many, one)) {
        assertThat(told(server.port(), "POST /door HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n"))
            .startsWith("HTTP/1.1 431");
      }
    }
  }

  // F10
  @Test
  void a_hundred_requests_sent_ahead_on_one_connection_are_each_answered() throws IOException {
    String last = booking(1).replace(JSON, JSON + "Connection: close\r\n");
    try (RunningDesk desk = RunningDesk.open()) {
      String all =
          whole(
              desk.url("/").getPort(), String.join("", Collections.nCopies(99, booking(1))) + last);

      assertThat(answers(all)).isEqualTo(100);
      assertThat(Pattern.compile("\"is_duplicate\":true").matcher(all).results()).hasSize(99);
      assertThat(desk.count("appointments")).isEqualTo(1);
    }
  }

  private static long answers(String all) {
    return Pattern.compile("HTTP/1\\.1 \\d").matcher(all).results().count();
  }

  /** All that is answered until the server closes. */
  private static String whole(int port, String request) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.setSoTimeout(30_000);
      client.getOutputStream().write(request.getBytes(US_ASCII));
      byte[] some = new byte[8_192];
      for (int read = read(client, some); read > 0; read = read(client, some)) {
        all.append(new String(some, 0, read, US_ASCII));
      }
    }
    return all.toString();
  }

  // A server that does not read the rest resets the connection once its answer is out.
  private static int read(Socket client, byte[] some) throws IOException {
    try {
      return client.getInputStream().read(some);
    } catch (java.net.SocketException reset) {
      return -1;
    }
  }
}
