package frontdesk.standins.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request gets, and how it travels.
 *
 * @param leaving run once, just before the last bytes leave: a client that has its answer finds the
 *     books already closed
 */
public record Answer(
    int status,
    Map<String, String> headers,
    byte[] body,
    Transmission transmission,
    Runnable leaving) {

  public Answer {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  public static Answer of(int status, Map<String, String> headers, byte[] body) {
    return new Answer(status, headers, body, Transmission.whole(), () -> {});
  }

  /** An answer with no body and a length of nought. */
  public static Answer empty(int status) {
    return of(status, Map.of(), new byte[0]);
  }

  public static Answer html(int status, String page) {
    return of(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, transmission, leaving);
  }

  public Answer withBody(byte[] other) {
    return new Answer(status, headers, other, transmission, leaving);
  }

  public Answer sent(Transmission how) {
    return new Answer(status, headers, body, how, leaving);
  }

  public Answer whenLeaving(Runnable also) {
    Runnable before = leaving;
    return new Answer(
        status,
        headers,
        body,
        transmission,
        () -> {
          before.run();
          also.run();
        });
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
