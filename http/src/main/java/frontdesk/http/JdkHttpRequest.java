package frontdesk.http;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request on its way. */
final class JdkHttpRequest extends LowLevelHttpRequest {
  /** For a caller that set none: beyond this nobody is waiting any more. */
  private static final Duration USUAL_DEADLINE = Duration.ofSeconds(20);

  /** The JDK's client writes these itself and refuses them from others. */
  private static final Set<String> CLIENTS_OWN =
      Set.of("content-length", "host", "connection", "expect", "upgrade", "accept-encoding");

  private final HttpClient client;
  private final String method;
  private final HttpRequest.Builder request;
  private Duration deadline = USUAL_DEADLINE;

  JdkHttpRequest(HttpClient client, String method, String url) {
    this.client = client;
    this.method = method;
    this.request = HttpRequest.newBuilder(URI.create(url));
  }

  @Override
  public void addHeader(String name, String value) {
    if (!CLIENTS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  /**
   * The read time-out is taken as the deadline of the whole exchange, the reply's body included.
   */
  @Override
  public void setTimeout(int connectTimeout, int readTimeout) {
    if (readTimeout > 0) {
      deadline = Duration.ofMillis(readTimeout);
    }
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    if (getStreamingContent() != null && getContentType() != null) {
      request.header("Content-Type", getContentType());
    }
    request.method(method, content());
    CompletableFuture<HttpResponse<BoundedBody>> exchange =
        client.sendAsync(request.build(), response -> new BoundedBody.Subscriber());
    return new JdkHttpResponse(await(exchange));
  }

  private BodyPublisher content() throws IOException {
    if (getStreamingContent() == null) {
      return BodyPublishers.noBody();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    getStreamingContent().writeTo(bytes);
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  // The client's own time-out ends at the headers; a body that drips must not outlive the deadline.
  private <T> T await(CompletableFuture<T> exchange) throws IOException {
    try {
      return exchange.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      exchange.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + deadline);
    } catch (InterruptedException interrupted) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
    }
  }
}
