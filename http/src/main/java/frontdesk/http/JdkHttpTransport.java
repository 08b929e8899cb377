package frontdesk.http;

import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpTransport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * google-http-client's transport on the JDK's client. Each request is sent once: no retry, no
 * redirect. A request's read timeout is its total deadline, from the first name look-up to the last
 * byte of the body. Safe for many threads; made once and shared.
 *
 * <p>An exception from {@code execute} means that no status came; {@link RequestNeverLeft#explains}
 * tells whether the peer can have acted. A status that came is kept, whatever becomes of the body:
 * a body that breaks off, passes the deadline or the limit, or is compressed fails only whoever
 * reads it.
 *
 * <p>Not {@code NetHttpTransport}: it cannot PATCH, and the JDK's older client below it repeats a
 * POST.
 */
public final class JdkHttpTransport extends HttpTransport implements Requests {

  /** Bytes of a response that are usually kept: a page of a calendar is a tenth of it. */
  public static final int BODY_LIMIT = 1024 * 1024;

  /** For whom no text is made: it would hold an address, which may be secret. */
  static final Consumer<String> NOBODY = call -> {};

  private final Supplier<HttpClient> client;
  private final int bodyLimit;
  private final Consumer<String> told;

  /**
   * On a client with the JDK's own settings for TLS and proxy, and threads of one's own.
   *
   * @param connectTimeout for the connection of every request, TLS not counted; google's own
   *     connect timeout, one for each request, has no effect
   */
  public JdkHttpTransport(Duration connectTimeout, Executor executor) {
    this(
        new OnFirstUse(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(executor)),
        BODY_LIMIT,
        NOBODY);
  }

  /**
   * On a client of one's own, for its TLS or proxy.
   *
   * @throws IllegalArgumentException if it follows redirects, or has no connect timeout
   */
  public JdkHttpTransport(HttpClient client) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "a client that follows redirects takes credentials elsewhere");
    }
    if (client.connectTimeout().isEmpty()) {
      throw new IllegalArgumentException(
          "a client without a connect timeout cannot tell late from lost");
    }
    this.client = () -> client;
    this.bodyLimit = BODY_LIMIT;
    this.told = NOBODY;
  }

  private JdkHttpTransport(Supplier<HttpClient> client, int bodyLimit, Consumer<String> told) {
    this.client = client;
    this.bodyLimit = bodyLimit;
    this.told = told;
  }

  /** The same with another limit, for a peer that has more to say. */
  public JdkHttpTransport keeping(int bytes) {
    return new JdkHttpTransport(client, bytes, told);
  }

  /**
   * The same, with somebody told on both sides of every request: {@code before call} just before a
   * byte can leave, {@code after call} once a status is there or it is clear that none will be;
   * then method and address, which may be secret.
   */
  public JdkHttpTransport telling(Consumer<String> somebody) {
    return new JdkHttpTransport(client, bodyLimit, somebody);
  }

  /**
   * Makes requests that end by the deadline and give back every status as it is, without an
   * exception for 4xx and 5xx. Nothing of them is logged: google's own log lines hold bodies and
   * addresses.
   */
  @Override
  public HttpRequestFactory requests(Duration deadline) {
    return requests(this, deadline);
  }

  static HttpRequestFactory requests(HttpTransport transport, Duration deadline) {
    int millis = Math.toIntExact(deadline.toMillis());
    if (millis <= 0) {
      throw new IllegalArgumentException("a deadline is at least a millisecond: " + deadline);
    }
    return transport.createRequestFactory(
        request ->
            request
                .setReadTimeout(millis)
                .setFollowRedirects(false)
                .setNumberOfRetries(0)
                .setThrowExceptionOnExecuteError(false)
                .setLoggingEnabled(false)
                .setCurlLoggingEnabled(false)
                .setSuppressUserAgentSuffix(true));
  }

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected JdkHttpRequest buildRequest(String method, String url) {
    return new JdkHttpRequest(client.get(), bodyLimit, method, url, told);
  }

  /**
   * A client reads all certificate authorities when it is made, which takes longer than all else of
   * a server's start; nobody waits for that before the first request leaves.
   */
  private static final class OnFirstUse implements Supplier<HttpClient> {
    private final HttpClient.Builder builder;
    private @Nullable HttpClient client;

    OnFirstUse(HttpClient.Builder builder) {
      this.builder = builder;
    }

    @Override
    public synchronized HttpClient get() {
      HttpClient made = client;
      if (made == null) {
        made = builder.build();
        client = made;
      }
      return made;
    }
  }
}
