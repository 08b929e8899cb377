package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.HttpResponse;
import frontdesk.http.testing.LoopbackPeer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes too long ends, and what is known by then is kept. */
@Timeout(60)
class TransportDeadlinesTest extends TransportFixture {
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
