package frontdesk.http;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reply in the words of google-http-client. */
final class JdkHttpResponse extends LowLevelHttpResponse {
  private final HttpResponse<BoundedBody> response;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();

  JdkHttpResponse(HttpResponse<BoundedBody> response) {
    this.response = response;
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(response.body().bytes());
  }

  @Override
  public @Nullable String getContentEncoding() {
    return header("content-encoding");
  }

  @Override
  public long getContentLength() {
    return response.body().bytes().length;
  }

  @Override
  public @Nullable String getContentType() {
    return header("content-type");
  }

  @Override
  public String getStatusLine() {
    return "HTTP/1.1 " + response.statusCode();
  }

  @Override
  public int getStatusCode() {
    return response.statusCode();
  }

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

  private @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
