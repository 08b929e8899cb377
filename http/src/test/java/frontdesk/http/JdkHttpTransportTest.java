package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.testing.LoopbackPeer;
import frontdesk.http.testing.LoopbackPeer.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkHttpTransportTest {
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final JdkHttpTransport transport = new JdkHttpTransport(Duration.ofSeconds(10), executor);

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void every_method_reaches_the_peer_with_its_headers_and_comes_back(String method)
      throws IOException {
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) ->
                reply.send(
                    201, "made é", "ETag: \"7\"", "Content-Type: text/plain; charset=utf-8"))) {
      HttpContent content = method.equals("GET") ? null : json("{\"a\":\"é\"}");
      HttpRequest request = request(method, peer.url("/x?y=z"), content, AMPLE);
      request.getHeaders().setAuthorization("Bearer t0ken").set("Idempotency-Key", "k");

      HttpResponse response = request.execute();

      assertThat(response.getStatusCode()).isEqualTo(201);
      assertThat(response.getHeaders().getETag()).isEqualTo("\"7\"");
      assertThat(response.parseAsString()).isEqualTo("made é");
      Received received = peer.received().get(0);
      assertThat(received.method()).isEqualTo(method);
      assertThat(received.target()).isEqualTo("/x?y=z");
      assertThat(received.headers())
          .containsEntry("authorization", "Bearer t0ken")
          .containsEntry("idempotency-key", "k")
          .doesNotContainKeys("accept-encoding", "upgrade", "http2-settings");
      if (content != null) {
        assertThat(received.body()).isEqualTo("{\"a\":\"é\"}");
        assertThat(received.headers())
            .containsEntry("content-type", "application/json; charset=UTF-8")
            .containsEntry("content-length", "10");
      }
    }
  }

  @Test
  void a_post_without_content_says_so() throws IOException {
    try (LoopbackPeer peer = LoopbackPeer.answering(204, "")) {
      assertThat(
              request("POST", peer.url("/"), new EmptyContent(), AMPLE).execute().getStatusCode())
          .isEqualTo(204);
      assertThat(peer.received().get(0).headers()).containsEntry("content-length", "0");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 408, 410, 425, 429, 500, 502, 503, 504})
  void a_status_is_given_back_as_it_is_after_one_request(int status) throws IOException {
    try (LoopbackPeer peer =
        LoopbackPeer.that((request, reply) -> reply.send(status, "why", "Retry-After: 0"))) {
      HttpResponse response = post(peer, AMPLE);

      assertThat(response.getStatusCode()).isEqualTo(status);
      assertThat(response.parseAsString()).isEqualTo("why");
      assertThat(peer.received()).hasSize(1);
    }
  }

  // C5.
  @Test
  void somebody_may_be_told_on_both_sides_of_each_request_whatever_comes_of_it()
      throws IOException {
    List<String> told = new CopyOnWriteArrayList<>();
    try (LoopbackPeer peer = LoopbackPeer.that((request, reply) -> reply.close())) {
      JdkHttpTransport telling =
          transport.telling(call -> told.add(call + " " + peer.received().size()));
      GenericUrl hook = new GenericUrl(peer.url("/hook"));

      assertUnknown(() -> telling.requests(AMPLE).buildPostRequest(hook, json("{}")).execute());

      assertThat(told)
          .containsExactly("before call: POST " + hook + " 0", "after call: POST " + hook + " 1");
    }
  }

  @Test
  void a_post_is_sent_once_when_the_peer_reads_it_and_closes() {
    try (LoopbackPeer peer = LoopbackPeer.that((request, reply) -> reply.close())) {
      assertUnknown(() -> post(peer, AMPLE));
      assertThat(peer.received()).hasSize(1);
    }
  }

  // C4.
  @Test
  void a_post_is_sent_once_when_the_peer_reads_it_and_resets() {
    try (LoopbackPeer peer = LoopbackPeer.that((request, reply) -> reply.reset())) {
      assertUnknown(() -> post(peer, AMPLE));
      assertThat(peer.received()).hasSize(1);
    }
  }

  // C6.
  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "PUT", "DELETE"})
  void a_change_is_sent_once_on_a_kept_connection_that_the_peer_then_closes(String method)
      throws IOException {
    AtomicLong seen = new AtomicLong();
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              if (seen.incrementAndGet() == 1) {
                reply.send(200, "ok");
              } else {
                reply.close();
              }
            })) {
      request(method, peer.url("/first"), json("1"), AMPLE).execute().parseAsString();

      assertUnknown(() -> request(method, peer.url("/second"), json("2"), AMPLE).execute());

      assertThat(peer.received()).extracting(Received::target).containsExactly("/first", "/second");
      assertThat(peer.received()).extracting(Received::connection).containsOnly(1);
    }
  }

  @Test
  void a_connection_whose_answer_was_read_is_used_again() throws IOException {
    try (LoopbackPeer peer = LoopbackPeer.answering(200, "ok")) {
      for (int i = 0; i < 5; i++) {
        HttpResponse response = post(peer, AMPLE);
        response.parseAsString();
        response.disconnect();
      }
      assertThat(peer.connections()).isEqualTo(1);
    }
  }

  // C3.
  @Test
  void a_peer_that_reads_and_never_answers_is_left_at_the_deadline() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.waitUntilTheClientLeaves();
              left.countDown();
            })) {
      Duration taken = timed(() -> assertUnknown(() -> post(peer, SHORT)));

      assertThat(taken).isBetween(SHORT, SHORT.plusSeconds(5));
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(peer.received()).hasSize(1);
    }
  }

  // C13.
  @Test
  void headers_that_drip_end_at_the_total_deadline() {
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.raw("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
              drip(reply);
            })) {
      Duration taken = timed(() -> assertUnknown(() -> post(peer, SHORT)));

      assertThat(taken).isBetween(SHORT, SHORT.plusSeconds(5));
    }
  }

  // C13.
  @Test
  void a_body_that_drips_ends_at_the_total_deadline_and_the_status_stands() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Content-Length: 1000000");
              try {
                drip(reply);
              } finally {
                left.countDown();
              }
            })) {
      Duration taken =
          timed(
              () -> {
                HttpResponse response = post(peer, SHORT);
                assertThat(response.getStatusCode()).isEqualTo(200);
                assertThatThrownBy(response::parseAsString)
                    .isInstanceOf(HttpTimeoutException.class);
              });

      assertThat(taken).isBetween(SHORT, SHORT.plusSeconds(5));
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_body_that_nobody_reads_is_ended_at_the_deadline() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Content-Length: 10");
              reply.waitUntilTheClientLeaves();
              left.countDown();
            })) {
      assertThat(post(peer, SHORT).getStatusCode()).isEqualTo(200);

      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void the_status_is_known_before_the_body_and_disconnecting_ends_the_rest() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Content-Length: 10");
              reply.waitUntilTheClientLeaves();
              left.countDown();
            })) {
      HttpResponse response = post(peer, AMPLE);
      assertThat(response.getStatusCode()).isEqualTo(200);
      response.disconnect();

      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  // C11.
  @Test
  void of_a_body_of_fifty_megabytes_the_status_counts_and_little_is_taken() throws Exception {
    AtomicLong sent = new AtomicLong();
    CountDownLatch left = new CountDownLatch(1);
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Content-Length: " + (50 << 20));
              byte[] chunk = new byte[1 << 16];
              try {
                for (int i = 0; i < 800; i++) {
                  reply.raw(chunk);
                  sent.addAndGet(chunk.length);
                }
                reply.waitUntilTheClientLeaves();
              } finally {
                left.countDown();
              }
            })) {
      HttpResponse response = post(peer, AMPLE);

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThatThrownBy(response::parseAsString)
          .isInstanceOf(IOException.class)
          .hasCauseInstanceOf(BodyTooLarge.class);
      response.disconnect();
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
      // The limit, and what the sockets of both ends hold.
      assertThat(sent).hasValueLessThan(20 << 20);
    }
  }

  @Test
  void a_body_of_just_the_limit_is_read() throws IOException {
    String body = "x".repeat(JdkHttpTransport.BODY_LIMIT);
    try (LoopbackPeer peer = LoopbackPeer.answering(200, body)) {
      assertThat(post(peer, AMPLE).parseAsString()).isEqualTo(body);
    }
    try (LoopbackPeer peer = LoopbackPeer.answering(200, body + "x")) {
      assertThatThrownBy(() -> post(peer, AMPLE).parseAsString())
          .hasCauseInstanceOf(BodyTooLarge.class);
    }
  }

  @Test
  void a_body_that_breaks_off_fails_its_reader_and_the_status_stands() throws IOException {
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Content-Length: 10");
              reply.raw("12345".getBytes(UTF_8));
              reply.close();
            })) {
      HttpResponse response = post(peer, AMPLE);

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThatThrownBy(response::parseAsString).isInstanceOf(IOException.class);
    }
  }

  // C14.
  @Test
  void a_chunk_that_is_none_fails_the_reader_and_the_status_stands() throws IOException {
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Transfer-Encoding: chunked");
              reply.raw("3\r\nabc\r\nzz\r\n".getBytes(UTF_8));
              reply.waitUntilTheClientLeaves();
            })) {
      HttpResponse response = post(peer, AMPLE);

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThatThrownBy(response::parseAsString).isInstanceOf(IOException.class);
    }
  }

  // C11.
  @Test
  void a_compressed_body_is_not_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[50 << 20]);
    }
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              reply.head(200, "Content-Encoding: gzip", "Content-Length: " + packed.size());
              reply.raw(packed.toByteArray());
            })) {
      HttpResponse response = post(peer, AMPLE);

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThatThrownBy(response::parseAsString)
          .hasMessage("the body is compressed, which was not asked for");
    }
  }

  // C10.
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_an_answer_even_to_a_request_that_would_follow_it(int status)
      throws IOException {
    try (LoopbackPeer elsewhere = LoopbackPeer.answering(200, "");
        LoopbackPeer peer =
            LoopbackPeer.that(
                (request, reply) -> reply.send(status, "", "Location: " + elsewhere.url("/")))) {
      assertThat(post(peer, AMPLE).getStatusCode()).isEqualTo(status);
      HttpResponse careless =
          transport
              .createRequestFactory()
              .buildPostRequest(new GenericUrl(peer.url("/")), json("{}"))
              .setThrowExceptionOnExecuteError(false)
              .execute();

      assertThat(careless.getStatusCode()).isEqualTo(status);
      assertThat(elsewhere.received()).isEmpty();
      assertThat(peer.received()).hasSize(2);
    }
  }

  @Test
  void a_location_that_is_no_redirect_is_shown() throws IOException {
    try (LoopbackPeer peer =
        LoopbackPeer.that((request, reply) -> reply.send(201, "", "Location: /made/7"))) {
      assertThat(post(peer, AMPLE).getHeaders().getLocation()).isEqualTo("/made/7");
    }
  }

  @Test
  void nothing_happened_where_nobody_listens() {
    assertNeverLeft(() -> request("POST", LoopbackPeer.nobody(), json("{}"), AMPLE).execute());
    assertNeverLeft(() -> request("GET", LoopbackPeer.nobody(), null, AMPLE).execute());
  }

  @Test
  void nothing_happened_where_no_thread_takes_the_request() {
    try (LoopbackPeer peer = LoopbackPeer.answering(200, "")) {
      executor.shutdownNow();

      assertNeverLeft(() -> post(peer, AMPLE));
      assertThat(peer.received()).isEmpty();
    }
  }

  @Test
  void nothing_happened_where_the_name_does_not_resolve() {
    URI nowhere = URI.create("http://no-such-host.invalid/");

    assertNeverLeft(() -> request("POST", nowhere, json("{}"), AMPLE).execute());
    assertNeverLeft(() -> request("GET", nowhere, null, AMPLE).execute());
  }

  @Test
  void nothing_happened_where_tls_is_not_agreed_on() {
    for (LoopbackPeer.Greeting greeting :
        List.<LoopbackPeer.Greeting>of(
            LoopbackPeer.Reply::close, LoopbackPeer.Reply::waitUntilTheClientLeaves)) {
      try (LoopbackPeer peer = LoopbackPeer.greeting(greeting)) {
        assertNeverLeft(() -> request("POST", tls(peer), json("{}"), SHORT).execute());
      }
    }
  }

  @Test
  void a_peer_that_speaks_no_tls_or_no_http_fails_the_request() {
    for (LoopbackPeer.Greeting greeting :
        List.<LoopbackPeer.Greeting>of(
            LoopbackPeer.Reply::reset, reply -> reply.raw("SSH-2.0-peer\r\n".getBytes(UTF_8)))) {
      try (LoopbackPeer peer = LoopbackPeer.greeting(greeting)) {
        for (URI url : List.of(peer.url("/"), tls(peer))) {
          assertThatThrownBy(() -> request("POST", url, json("{}"), AMPLE).execute())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  // C16.
  @Test
  void nothing_happened_where_the_certificate_is_not_trusted(@TempDir Path folder)
      throws Exception {
    try (LoopbackPeer peer =
        LoopbackPeer.that((request, reply) -> reply.send(200, ""), selfSigned(folder))) {
      assertNeverLeft(() -> request("POST", tls(peer), json("{}"), AMPLE).execute());
      assertNeverLeft(() -> request("GET", tls(peer), null, AMPLE).execute());
      assertThat(peer.received()).isEmpty();
    }
  }

  // J25
  @Test
  void an_address_or_header_that_cannot_be_sent_is_not_shown() {
    try (LoopbackPeer peer = LoopbackPeer.answering(200, "")) {
      IOException failure =
          catchThrowableOfType(
              IOException.class,
              () -> {
                HttpRequest request = request("POST", peer.url("/"), json("{}"), AMPLE);
                request.getHeaders().setAuthorization("Bearer can\nary");
                request.execute();
              });

      assertThat(failure).hasMessage("the header Authorization cannot be sent").hasNoCause();
      assertThat(RequestNeverLeft.explains(failure)).isTrue();
      assertThatThrownBy(() -> transport.buildRequest("POST", "ftp://canary/").execute())
          .isInstanceOf(RequestNeverLeft.class)
          .hasMessageNotContaining("canary");
      assertThatThrownBy(() -> transport.buildRequest("POST", "canary canary").execute())
          .isInstanceOf(RequestNeverLeft.class)
          .hasMessageNotContaining("canary");
    }
  }

  @Test
  void an_interrupted_thread_stops_waiting_and_stays_interrupted() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (LoopbackPeer peer =
        LoopbackPeer.that(
            (request, reply) -> {
              arrived.countDown();
              reply.waitUntilTheClientLeaves();
              left.countDown();
            })) {
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  assertUnknown(() -> post(peer, AMPLE));
                  interrupted.complete(Thread.currentThread().isInterrupted());
                } catch (Throwable e) {
                  interrupted.completeExceptionally(e);
                }
              });
      caller.start();
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();

      assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void only_what_comes_before_the_request_explains_that_it_never_left() {
    for (IOException certain :
        List.of(
            new ConnectException(),
            new UnknownHostException(),
            new HttpConnectTimeoutException(""),
            new SSLHandshakeException(""),
            new IOException(new UnresolvedAddressException()),
            new IOException(new IOException(new ConnectException())))) {
      assertThat(RequestNeverLeft.explains(certain)).as("%s", certain).isTrue();
    }
    for (IOException unknown :
        List.of(
            new IOException(),
            new SocketException("Connection reset"),
            new HttpTimeoutException(""),
            new SSLException(""),
            new BodyTooLarge(1))) {
      assertThat(RequestNeverLeft.explains(unknown)).as("%s", unknown).isFalse();
    }
  }

  @Test
  void a_client_that_would_follow_or_wait_for_ever_is_refused() {
    HttpClient.Builder patient = HttpClient.newBuilder();
    HttpClient.Builder obedient =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .followRedirects(HttpClient.Redirect.ALWAYS);

    assertThatThrownBy(() -> new JdkHttpTransport(patient.build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JdkHttpTransport(obedient.build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> transport.requests(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HttpResponse post(LoopbackPeer peer, Duration deadline) throws IOException {
    return request("POST", peer.url("/hook"), json("{\"id\":1}"), deadline).execute();
  }

  private HttpRequest request(String method, URI url, HttpContent content, Duration deadline)
      throws IOException {
    return transport.requests(deadline).buildRequest(method, new GenericUrl(url), content);
  }

  private static HttpContent json(String body) {
    return ByteArrayContent.fromString("application/json; charset=UTF-8", body);
  }

  private static void assertNeverLeft(ThrowingCallable call) {
    IOException failure = catchThrowableOfType(IOException.class, call);
    assertThat(RequestNeverLeft.explains(failure)).as("%s", failure).isTrue();
  }

  private static void assertUnknown(ThrowingCallable call) {
    IOException failure = catchThrowableOfType(IOException.class, call);
    assertThat(failure).isNotNull();
    assertThat(RequestNeverLeft.explains(failure)).as("%s", failure).isFalse();
  }

  private static URI tls(LoopbackPeer peer) {
    return URI.create(peer.url("/").toString().replace("http:", "https:"));
  }

  private static ServerSocketFactory selfSigned(Path folder) throws Exception {
    Path file = folder.resolve("keys");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  private interface Step {
    void run() throws Exception;
  }

  private static Duration timed(Step step) {
    long start = System.nanoTime();
    try {
      step.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** A byte every 20 ms, for as long as the client takes it: no single read is ever slow. */
  private static void drip(LoopbackPeer.Reply reply) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!never.await(20, TimeUnit.MILLISECONDS)) {
        reply.raw(new byte[] {'x'});
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
