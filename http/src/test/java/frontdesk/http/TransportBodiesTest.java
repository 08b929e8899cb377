package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.HttpResponse;
import frontdesk.http.testing.LoopbackPeer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a peer sends as a body, the status stands. */
@Timeout(60)
class TransportBodiesTest extends TransportFixture {
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
}
