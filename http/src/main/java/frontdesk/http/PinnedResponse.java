package frontdesk.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer says of itself. Its body is of no interest and never read. */
final class PinnedResponse extends LowLevelHttpResponse {
  /** As web servers allow: a status and a few dozen headers. */
  private static final int LONGEST_HEAD = 16 * 1024;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final int status;
  private final List<Map.Entry<String, String>> headers;

  private PinnedResponse(int status, List<Map.Entry<String, String>> headers) {
    this.status = status;
    this.headers = headers;
  }

  /** The final answer; those that only say "go on" are passed over. */
  static PinnedResponse read(InputStream in) throws IOException {
    PinnedResponse response = one(in);
    while (response.status / 100 == 1) {
      response = one(in);
    }
    return response;
  }

  private static PinnedResponse one(InputStream in) throws IOException {
    List<String> lines = head(in).lines().toList();
    Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!status.matches()) {
      throw new IOException("the answer is not HTTP");
    }
    return new PinnedResponse(
        Integer.parseInt(status.group(1)),
        lines.stream().skip(1).flatMap(PinnedResponse::header).toList());
  }

  // A redirect has nowhere to lead.
  private static Stream<Map.Entry<String, String>> header(String line) {
    int colon = line.indexOf(':');
    String name = colon < 1 ? "" : line.substring(0, colon);
    return name.isEmpty() || name.equalsIgnoreCase("location")
        ? Stream.of()
        : Stream.of(Map.entry(name, line.substring(colon + 1).strip()));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int next = in.read();
      if (next < 0 || head.size() == LONGEST_HEAD) {
        throw new IOException("the answer broke off, or has no end");
      }
      head.write(next);
      ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
    }
    return head.toString(ISO_8859_1);
  }

  @Override
  public @Nullable InputStream getContent() {
    return null;
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public String getStatusLine() {
    return "HTTP/1.1 " + status;
  }

  @Override
  public int getStatusCode() {
    return status;
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
}
