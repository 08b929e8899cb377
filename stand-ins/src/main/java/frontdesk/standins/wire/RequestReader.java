package frontdesk.standins.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads requests off a connection, with a length or in chunks. */
final class RequestReader {
  // Graph takes no more than 4 MB in one request.
  private static final int LONGEST_BODY = 4 * 1024 * 1024;

  private RequestReader() {}

  static Request read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", 3);
    if (start.length < 3) {
      throw new IOException("not HTTP");
    }
    Map<String, String> headers = headers(in);
    byte[] body =
        "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
            ? chunks(in)
            : exactly(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
    int mark = start[1].indexOf('?');
    return new Request(
        start[0],
        mark < 0 ? start[1] : start[1].substring(0, mark),
        mark < 0 ? Map.of() : Form.parse(start[1].substring(mark + 1)),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("not HTTP");
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    return headers;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    while (length > 0) {
      body.write(exactly(in, length));
      line(in);
      length = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }
    while (!line(in).isEmpty()) {
      // trailers are of no interest
    }
    return body.toByteArray();
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    if (length > LONGEST_BODY) {
      throw new IOException("the request is too long");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the request broke off");
    }
    return body;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b == -1) {
        throw new IOException("the connection ended");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
