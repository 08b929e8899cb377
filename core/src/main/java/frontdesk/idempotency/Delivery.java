package frontdesk.idempotency;

import frontdesk.CallId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Identity of one arrival of a tool call: a platform that sends it again sends the same two ids.
 * The fingerprint of its arguments tells a repeat from another call that wrongly bears these ids.
 *
 * @param toolCallId unique within the call only: platforms reuse short ids
 */
public record Delivery(CallId call, String toolCallId, String fingerprint) {
  public static Delivery of(
      CallId call, String toolCallId, String tool, Map<String, ? extends Object> arguments) {
    return new Delivery(call, toolCallId, Sha256.hex(tool + canonical(arguments)));
  }

  // The order of keys is no part of the content. Lists and texts print unambiguously enough here:
  // a clash would need a caller to forge their own call's ids, and only refuses that call.
  private static Object canonical(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach(
        (key, inner) -> sorted.put(String.valueOf(key), inner == null ? "" : canonical(inner)));
    return sorted;
  }
}
