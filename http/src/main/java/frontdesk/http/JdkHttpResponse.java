package frontdesk.http;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One response of {@link JdkHttpTransport}. */
final class JdkHttpResponse extends LowLevelHttpResponse {
  private final ResponseInfo head;
  private final ResponseBody body;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();

  JdkHttpResponse(ResponseInfo head, ResponseBody body) {
    this.head = head;
    this.body = body;
    boolean redirect = head.statusCode() / 100 == 3;
    head.headers()
        .map()
        .forEach(
            (name, values) -> {
              // google-http-client follows redirects by itself unless every request tells it not
              // to. Without a Location it cannot, and no credential travels because one line was
              // forgotten.
              if (!(redirect && name.equalsIgnoreCase("location"))) {
                values.forEach(value -> headers.add(Map.entry(name, value)));
              }
            });
  }

  @Override
  public int getStatusCode() {
    return head.statusCode();
  }

  /** Never fails and never waits: reading from it does. Closing it ends what has not arrived. */
  @Override
  public InputStream getContent() {
    return new Content(body, header("Content-Encoding"));
  }

  /** Always none: google-http-client would unpack it without a limit. */
  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public long getContentLength() {
    return head.headers().firstValueAsLong("Content-Length").orElse(-1);
  }

  @Override
  public @Nullable String getContentType() {
    return header("Content-Type");
  }

  @Override
  public String getStatusLine() {
    return "HTTP/1.1 " + head.statusCode();
  }

  /** The JDK's client does not tell. */
  @Override
  public @Nullable String getReasonPhrase() {
    return null;
  }

  @Override
  public int getHeaderCount() {
    return headers.size();
  }

  @Override
  public String getHeaderName(int index) {
    return headers.get(index).getKey();
  }

  @Override
  public String getHeaderValue(int index) {
    return headers.get(index).getValue();
  }

  @Override
  public void disconnect() {
    body.giveUp();
  }

  /** The exchange failed after the headers came: only who reads the body need know. */
  void fail(Throwable failure) {
    body.onError(failure);
  }

  private @Nullable String header(String name) {
    return head.headers().firstValue(name).orElse(null);
  }

  private static final class Content extends InputStream {
    private final ResponseBody body;
    private final @Nullable String encoding;
    private @Nullable InputStream bytes;

    Content(ResponseBody body, @Nullable String encoding) {
      this.body = body;
      this.encoding = encoding;
    }

    @Override
    public int read() throws IOException {
      return bytes().read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return bytes().read(into, offset, length);
    }

    @Override
    public void close() {
      body.giveUp();
    }

    private InputStream bytes() throws IOException {
      if (bytes == null) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
          throw new IOException("the body is compressed, which was not asked for");
        }
        bytes = body.read();
      }
      return bytes;
    }
  }
}
