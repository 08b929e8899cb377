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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One request of {@link JdkHttpTransport}. */
final class JdkHttpRequest extends LowLevelHttpRequest {
  // What google-http-client itself takes where nothing is set; its 0, "for ever", is not on offer
  // here.
  private static final int DEFAULT_DEADLINE_MILLIS = 20_000;

  // The client writes these itself, and refuses to be told. A compressed answer is never asked for:
  // nothing
  // bounds what it unpacks to.
  private static final Set<String> NOT_OURS =
      Set.of("accept-encoding", "connection", "content-length", "expect", "host", "upgrade");

  private record Header(String name, String value) {}

  private final HttpClient client;
  private final String method;
  private final String url;
  private final List<Header> headers = new ArrayList<>();
  private Duration deadline = Duration.ofMillis(DEFAULT_DEADLINE_MILLIS);

  JdkHttpRequest(HttpClient client, String method, String url) {
    this.client = client;
    this.method = method;
    this.url = url;
  }

  @Override
  public void addHeader(String name, String value) {
    headers.add(new Header(name, value));
  }

  @Override
  public void setTimeout(int connectTimeout, int readTimeout) {
    deadline = Duration.ofMillis(readTimeout > 0 ? readTimeout : DEFAULT_DEADLINE_MILLIS);
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    byte[] sent = content();
    HeldBack body = new HeldBack(BodyPublishers.ofByteArray(sent));
    HttpRequest request = request(sent.length == 0 ? BodyPublishers.noBody() : body);
    // Completed when the headers are there. The client's own future may fail after that, with the
    // body.
    CompletableFuture<JdkHttpResponse> answer = new CompletableFuture<>();
    CompletableFuture<HttpResponse<ResponseBody>> exchange =
        client.sendAsync(
            request,
            head -> {
              ResponseBody content = new ResponseBody(JdkHttpTransport.BODY_LIMIT);
              content.endBy(end - System.nanoTime());
              answer.complete(new JdkHttpResponse(head, content));
              return content;
            });
    var unused =
        exchange.whenComplete(
            (done, failure) -> {
              if (failure != null && !answer.completeExceptionally(failure)) {
                answer.join().fail(failure);
              }
            });
    try {
      return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw failure(body, new HttpTimeoutException("no answer within " + deadline));
    } catch (ExecutionException e) {
      throw failure(body, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("interrupted before an answer");
      interrupted.initCause(e);
      throw failure(body, interrupted);
    } finally {
      if (!answer.isDone()) {
        exchange.cancel(true);
      }
    }
  }

  private HttpRequest request(BodyPublisher body) throws RequestNeverLeft {
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(URI.create(url)).method(method, body);
    } catch (IllegalArgumentException e) {
      // Its message shows the address, which may itself be a credential.
      throw new RequestNeverLeft("not an address or method that can be asked", null);
    }
    // No pool of HTTP/2 streams, in which one lost connection makes many outcomes unknown.
    request.version(HttpClient.Version.HTTP_1_1);
    for (Header header : headers) {
      add(request, header.name(), header.value());
    }
    if (getContentType() != null) {
      add(request, "Content-Type", getContentType());
    }
    if (getContentEncoding() != null) {
      add(request, "Content-Encoding", getContentEncoding());
    }
    return request.build();
  }

  private static void add(HttpRequest.Builder request, String name, String value)
      throws RequestNeverLeft {
    if (NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    try {
      request.header(name, value);
    } catch (IllegalArgumentException e) {
      // Its message shows the value.
      throw new RequestNeverLeft("the header " + name + " cannot be sent", null);
    }
  }

  private byte[] content() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (getStreamingContent() != null) {
      getStreamingContent().writeTo(bytes);
    }
    return bytes.toByteArray();
  }

  private static IOException failure(HeldBack body, @Nullable Throwable cause) {
    if (body.keepBack()) {
      return new RequestNeverLeft("the request was not sent", cause);
    }
    return cause instanceof IOException io ? io : new IOException("the request failed", cause);
  }

  /**
   * Knows whether the client has begun to send the body, which it does only on a connection that
   * stands. Until then a peer has at most the head of a request, and cannot act on it.
   */
  private static final class HeldBack implements BodyPublisher {
    private enum State {
      HELD,
      GIVEN,
      KEPT
    }

    private static final Flow.Subscription NOTHING =
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {}
        };

    private final BodyPublisher body;
    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);

    HeldBack(BodyPublisher body) {
      this.body = body;
    }

    /**
     * Whether the body was not given out, and from now on never will be. An empty body decides
     * nothing.
     */
    boolean keepBack() {
      return contentLength() > 0
          && (state.compareAndSet(State.HELD, State.KEPT) || state.get() == State.KEPT);
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
      if (state.compareAndSet(State.HELD, State.GIVEN) || state.get() == State.GIVEN) {
        body.subscribe(subscriber);
      } else {
        subscriber.onSubscribe(NOTHING);
        subscriber.onError(new IOException("given up before the body was sent"));
      }
    }
  }
}
