package frontdesk.http;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLHandshakeException;

/**
 * The one way out, over the JDK's client: HTTP/1.1, no redirects, no retries, a deadline over the
 * whole exchange, a bounded reply. (The library's own transport cannot PATCH, and what it is built
 * on silently sends a POST twice.) Made once and shared.
 */
public final class JdkHttpTransport extends HttpTransport {
  private final HttpClient client;

  /**
   * @param executor runs the client's own callbacks; they never block
   */
  public JdkHttpTransport(Duration connectTimeout, Executor executor) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(executor)
            .build();
  }

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new JdkHttpRequest(client, method, url);
  }

  /**
   * True if the request certainly never left: no name, no connection, no TLS. Of every other
   * failure the other side may have read it.
   */
  public static boolean neverSent(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof SSLHandshakeException) {
        return true;
      }
    }
    return false;
  }
}
