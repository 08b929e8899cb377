package frontdesk.adapters.zapier;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.http.JdkHttpTransport;
import frontdesk.http.testing.Certificate;
import frontdesk.http.testing.LoopbackPeer;
import frontdesk.http.testing.LoopbackPeer.Behaviour;
import frontdesk.http.testing.LoopbackPeer.Reply;
import frontdesk.notices.Attempt;
import frontdesk.notices.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section C of the catalogue, as far as one attempt goes: over real sockets, down to the byte. */
class ZapierFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration AMPLE = Duration.ofSeconds(10);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Certificate GOOD = Certificate.ofLoopback();
  private static final Receipt UNKNOWN = new Receipt.Unknown("Zapier did not answer");
  private static final Receipt NOTHING_HAPPENED =
      new Receipt.NothingHappened("Zapier could not be reached");

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final JdkHttpTransport transport = new JdkHttpTransport(CONNECT, executor);

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  private Receipt deliver(URI hook, Duration deadline) {
    return deliver(transport, hook, deadline);
  }

  private static Receipt deliver(JdkHttpTransport transport, URI hook, Duration deadline) {
    return new ZapierHook(transport, Optional.of(hook), deadline, Clock.systemUTC())
        .deliver(new Attempt(noticeOf(anOrder().build()), 1));
  }

  private static URI hook(LoopbackPeer peer) {
    return peer.url("/hooks/catch/1234567/abcdef/");
  }

  // Nobody has read it, and nobody can tell that: it counts as if somebody had. C2.
  @Test
  void a_peer_that_takes_the_connection_and_never_reads_is_unknown_at_the_deadline()
      throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      long began = System.nanoTime();

      Receipt receipt = deliver(URI.create("http://127.0.0.1:" + deaf.getLocalPort()), SHORT);

      assertThat(receipt).isEqualTo(UNKNOWN);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AMPLE);
    }
  }

  static Stream<Arguments> endsWithoutAnAnswer() {
    return Stream.of(
        ends("C3: never answers", Reply::waitUntilTheClientLeaves),
        ends("C4: resets the connection", Reply::reset),
        ends("C5: closes it in good order", Reply::close),
        ends("C14: only ever says 100", reply -> reply.head(100)),
        ends(
            "C14: a status line that is none",
            reply -> reply.raw("HTTP/9 what\r\n".getBytes(UTF_8))),
        ends("half a status line", reply -> reply.raw("HTTP/1.1 2".getBytes(UTF_8))),
        ends("headers that never end", ZapierFaultsTest::drip));
  }

  private interface End {
    void by(Reply reply) throws IOException;
  }

  private static Arguments ends(String name, End end) {
    return Arguments.of(name, (Behaviour) (request, reply) -> end.by(reply));
  }

  // N1: each attempt is one POST, whatever the JDK thinks of a lost connection.
  @ParameterizedTest(name = "{0}")
  @MethodSource("endsWithoutAnAnswer")
  void what_was_read_and_not_answered_is_unknown_and_was_sent_once(
      String name, Behaviour behaviour) {
    try (LoopbackPeer zapier = LoopbackPeer.that(behaviour)) {
      assertThat(deliver(hook(zapier), SHORT)).isEqualTo(UNKNOWN);
      assertThat(zapier.received()).hasSize(1);
    }
  }

  // C6, and N1 on a connection that is used again.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_kept_connection_that_ends_at_the_second_request_is_not_used_to_send_it_twice(
      boolean reset) {
    Behaviour first = (request, reply) -> reply.send(200, "{}");
    Behaviour then =
        (request, reply) -> {
          if (reset) {
            reply.reset();
          } else {
            reply.close();
          }
        };
    CountDownLatch answered = new CountDownLatch(1);
    Behaviour firstThenEnd =
        (request, reply) -> {
          (answered.getCount() == 1 ? first : then).answer(request, reply);
          answered.countDown();
        };
    try (LoopbackPeer zapier = LoopbackPeer.that(firstThenEnd)) {
      assertThat(deliver(hook(zapier), AMPLE)).isEqualTo(new Receipt.Delivered());
      assertThat(deliver(hook(zapier), AMPLE)).isEqualTo(UNKNOWN);
      assertThat(zapier.received()).hasSize(2);
    }
  }

  // C9.
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 410})
  void a_refusal_is_final_whatever_its_body_says(int status) {
    try (LoopbackPeer zapier = LoopbackPeer.answering(status, "canary <html>")) {
      Receipt receipt = deliver(hook(zapier), AMPLE);

      assertThat(receipt).isInstanceOfAny(Receipt.Refused.class, Receipt.Gone.class);
      assertThat(receipt.toString()).doesNotContain("canary");
    }
  }

  // C10.
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_not_followed_and_nothing_is_sent_there(int status) {
    try (LoopbackPeer elsewhere = LoopbackPeer.answering(200, "{}");
        LoopbackPeer zapier =
            LoopbackPeer.that(
                (request, reply) -> reply.send(status, "", "Location: " + hook(elsewhere)))) {
      assertThat(deliver(hook(zapier), AMPLE))
          .isEqualTo(new Receipt.Refused("Zapier returned " + status));
      assertThat(elsewhere.connections()).isZero();
      assertThat(zapier.received()).hasSize(1);
    }
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        ends("C11: HTML", reply -> reply.send(200, "<h1>canary</h1>", "Content-Type: text/html")),
        ends("C11: nothing", reply -> reply.send(200, "")),
        ends("C11: 204", reply -> reply.head(204)),
        ends("C11: JSON that breaks off", reply -> reply.send(200, "{\"status\":")),
        ends("C11: 50 MB", ZapierFaultsTest::flood),
        ends("C11: a bomb", reply -> bomb(reply)),
        ends("C13: one byte at a time", reply -> dripBody(reply)),
        ends("C14: 103 before it", reply -> early(reply)),
        ends(
            "C14: a chunk that is none",
            reply -> {
              reply.head(200, "Transfer-Encoding: chunked");
              reply.raw("zz\r\ncanary\r\n".getBytes(UTF_8));
              reply.close();
            }),
        ends(
            "a length that is not kept",
            reply -> {
              reply.head(200, "Content-Length: 100");
              reply.raw("{".getBytes(UTF_8));
              reply.close();
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void after_a_2xx_it_is_delivered_whatever_becomes_of_the_body(String name, Behaviour behaviour) {
    try (LoopbackPeer zapier = LoopbackPeer.that(behaviour)) {
      long began = System.nanoTime();

      assertThat(deliver(hook(zapier), AMPLE)).isEqualTo(new Receipt.Delivered());

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AMPLE);
      assertThat(zapier.received()).hasSize(1);
    }
  }

  // C16. Each is refused before a byte of the request has left, and nothing is tried without TLS.
  static Stream<Arguments> certificates() {
    return Stream.of(
        certificate("self-signed", () -> GOOD, false),
        certificate("of another host", Certificate::ofAnotherHost, true),
        certificate("expired", Certificate::expired, true));
  }

  private static Arguments certificate(String name, Supplier<Certificate> made, boolean trusted) {
    return Arguments.of(name, made, trusted);
  }

  private JdkHttpTransport trusting(SSLContext trusted) {
    return new JdkHttpTransport(
        HttpClient.newBuilder()
            .sslContext(trusted)
            .connectTimeout(CONNECT)
            .executor(executor)
            .build());
  }

  private static URI overTls(LoopbackPeer peer) {
    return URI.create(hook(peer).toString().replace("http:", "https:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("certificates")
  void with_a_certificate_that_is_no_good_nothing_happened(
      String name, Supplier<Certificate> made, boolean trusted) {
    Certificate certificate = made.get();
    JdkHttpTransport client = trusted ? trusting(certificate.trusted()) : transport;
    try (LoopbackPeer zapier =
        LoopbackPeer.that((request, reply) -> reply.send(200, "{}"), certificate.sockets())) {
      assertThat(deliver(client, overTls(zapier), AMPLE)).isEqualTo(NOTHING_HAPPENED);
      assertThat(zapier.received()).isEmpty();
    }
  }

  @Test
  void with_a_good_certificate_it_is_delivered() {
    try (LoopbackPeer zapier =
        LoopbackPeer.that((request, reply) -> reply.send(200, "{}"), GOOD.sockets())) {
      assertThat(deliver(trusting(GOOD.trusted()), overTls(zapier), AMPLE))
          .isEqualTo(new Receipt.Delivered());
    }
  }

  // C16: what the JDK's own settings have switched off is not switched on again.
  @Test
  void over_an_old_version_of_tls_nothing_happened() throws IOException {
    try (SSLServerSocket old =
        (SSLServerSocket)
            GOOD.sockets().createServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      old.setEnabledProtocols(new String[] {"TLSv1"});
      executor.execute(() -> greet(old));

      assertThat(
              deliver(
                  trusting(GOOD.trusted()),
                  URI.create("https://127.0.0.1:" + old.getLocalPort()),
                  AMPLE))
          .isEqualTo(NOTHING_HAPPENED);
    }
  }

  private static void greet(SSLServerSocket old) {
    try (var socket = old.accept()) {
      socket.getInputStream().read();
    } catch (IOException refused) {
      // As it is to be.
    }
  }

  private static void flood(Reply reply) throws IOException {
    byte[] megabyte = new byte[1024 * 1024];
    reply.head(200, "Content-Length: " + 50L * megabyte.length);
    for (int i = 0; i < 50; i++) {
      reply.raw(megabyte);
    }
  }

  private static void bomb(Reply reply) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] nothing = new byte[1024 * 1024];
      for (int i = 0; i < 100; i++) {
        out.write(nothing);
      }
    }
    reply.head(200, "Content-Encoding: gzip", "Content-Length: " + packed.size());
    reply.raw(packed.toByteArray());
  }

  private static void early(Reply reply) throws IOException {
    reply.head(103, "Link: </style.css>");
    reply.send(200, "{}");
  }

  private static void dripBody(Reply reply) throws IOException {
    reply.head(200, "Content-Length: 1000000");
    drip(reply);
  }

  // No single read is ever slow, for as long as the client takes it.
  private static void drip(Reply reply) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!never.await(20, TimeUnit.MILLISECONDS)) {
        reply.raw(new byte[] {'x'});
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }
}
