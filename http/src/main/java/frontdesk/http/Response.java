package frontdesk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a server is to send. Header names match in any letter case; a header is sent once.
 *
 * @param status 200 to 599: interim replies are the server's business
 * @param events what the page is told after the head, for as long as it listens; then there is no
 *     other body
 */
// The array never gets out or in: it is copied both ways, and compared by content.
@SuppressWarnings("ArrayRecordComponent")
public record Response(
    int status, Map<String, String> headers, byte[] body, Optional<EventSource> events) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  // RFC 9110, 5.1 and 5.5. A line break in a value would let its author write headers of his own.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E\\t]*");

  public Response {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("not a final status: " + status);
    }
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                "a header's name or value has characters that none may have");
          }
          copy.put(name, value);
        });
    headers = Collections.unmodifiableMap(copy);
    body = body.clone();
  }

  /** With a body that is there already. */
  public Response(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, Optional.empty());
  }

  /** Server-sent events. A proxy in between is asked to pass each on at once. */
  public static Response events(EventSource source) {
    return new Response(200, Map.of(), new byte[0], Optional.of(source))
        .with("Content-Type", "text/event-stream; charset=utf-8")
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no");
  }

  /**
   * Compact JSON in UTF-8.
   *
   * @throws IllegalArgumentException if {@code value} is of a type that has no JSON form
   */
  public static Response json(int status, Object value) {
    return new Response(
        status,
        Map.of("Content-Type", "application/json"),
        write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** A page of ours, in UTF-8. It may load, frame and send to nothing but what it says itself. */
  public static Response html(int status, String page) {
    return new Response(status, Map.of(), page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/html; charset=utf-8")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
  }

  /** Sends a browser on, by GET. */
  public static Response redirect(int status, URI address) {
    return empty(status)
        .with("Location", address.toString())
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
  }

  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  /** This response with one header set, in place of one of that name. */
  public Response with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new Response(status, more, body, events);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Response that
        && status == that.status
        && headers.equals(that.headers)
        && Arrays.equals(body, that.body)
        && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * status + headers.hashCode()) + Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return status + " headers " + headers.keySet() + ", body of " + body.length + " bytes";
  }

  // By way of a string: Jackson's own UTF-8 writer gives up on half a surrogate pair, and one such
  // character in one answer would take all the others with it. This way it becomes a question mark.
  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      // Its message shows values, so it is not passed on.
      throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
    }
  }
}
