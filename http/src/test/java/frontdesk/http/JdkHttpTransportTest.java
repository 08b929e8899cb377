package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.testing.LoopbackPeer;
import frontdesk.http.testing.LoopbackPeer.Received;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkHttpTransportTest extends TransportFixture {
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
}
