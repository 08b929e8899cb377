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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request of {@link JdkHttpTransport}. */
final class JdkHttpRequest extends LowLevelHttpRequest {
  // What google-http-client itself takes where nothing is set. Its 0, "for ever", is not on offer.
  private static final int DEFAULT_DEADLINE_MILLIS = 20_000;

  // The client writes these itself, and refuses to be told. A compressed answer is never asked
  // for, since nothing bounds what it unpacks to.
  private static final Set<String> NOT_OURS =
      Set.of("accept-encoding", "connection", "content-length", "expect", "host", "upgrade");

  private record Header(String name, String value) {
    /** Values carry credentials. */
    @Override
    public String toString() {
      return name;
    }
  }

  private final HttpClient client;
  private final int bodyLimit;
  private final String method;
  private final String url;
  private final Consumer<String> told;
  private final List<Header> headers = new ArrayList<>();
  private Duration deadline = Duration.ofMillis(DEFAULT_DEADLINE_MILLIS);

  JdkHttpRequest(
      HttpClient client, int bodyLimit, String method, String url, Consumer<String> told) {
    this.client = client;
    this.bodyLimit = bodyLimit;
    this.method = method;
    this.url = url;
    this.told = told;
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
    if (told == JdkHttpTransport.NOBODY) {
      return exchange();
    }
    told.accept("before call: " + method + " " + url);
    try {
      return exchange();
    } finally {
      told.accept("after call: " + method + " " + url);
    }
  }

  private LowLevelHttpResponse exchange() throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    byte[] sent = content();
    HeldBack body = new HeldBack(BodyPublishers.ofByteArray(sent));
    HttpRequest request = request(sent.length == 0 ? BodyPublishers.noBody() : body);
    // Completed when the headers are there; the client's own future may fail after that.
    CompletableFuture<JdkHttpResponse> answer = new CompletableFuture<>();
    CompletableFuture<HttpResponse<ResponseBody>> exchange;
    try {
      exchange =
          client.sendAsync(
              request,
              head -> {
                ResponseBody content = new ResponseBody(bodyLimit);
                content.endBy(end - System.nanoTime());
                answer.complete(new JdkHttpResponse(head, content));
                return content;
              });
    } catch (RuntimeException e) {
      throw failure(body, e); // such as threads of one's own that take no more work
    }
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
}
