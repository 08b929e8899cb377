package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.testing.LoopbackPeer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A transport, and how it is asked. */
abstract class TransportFixture {
  static final Duration AMPLE = Duration.ofSeconds(30);
  static final Duration SHORT = Duration.ofMillis(300);

  final ExecutorService executor = Executors.newCachedThreadPool();
  final JdkHttpTransport transport = new JdkHttpTransport(Duration.ofSeconds(10), executor);

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  HttpResponse post(LoopbackPeer peer, Duration deadline) throws IOException {
    return request("POST", peer.url("/hook"), json("{\"id\":1}"), deadline).execute();
  }

  HttpRequest request(String method, URI url, HttpContent content, Duration deadline)
      throws IOException {
    return transport.requests(deadline).buildRequest(method, new GenericUrl(url), content);
  }

  static HttpContent json(String body) {
    return ByteArrayContent.fromString("application/json; charset=UTF-8", body);
  }

  static void assertUnknown(ThrowingCallable call) {
    IOException failure = catchThrowableOfType(IOException.class, call);
    assertThat(failure).isNotNull();
    assertThat(RequestNeverLeft.explains(failure)).as("%s", failure).isFalse();
  }
}
