package frontdesk.idempotency;

import frontdesk.CallId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Identity of one arrival of a tool call: a platform that sends it again sends the same two ids.
 * The fingerprint of its arguments tells a repeat from another call that wrongly bears these ids.
 *
 * @param toolCallId unique within the call only: platforms reuse short ids
 */
public record Delivery(CallId call, String toolCallId, String fingerprint) {
  /** In place of a call's id where somebody did it at a page: there was no call. */
  public static final CallId BY_HAND = new CallId("by-hand");

  /** True where a text can name a tool call; by the same rule as a call's own id. */
  public static boolean isToolCallId(String text) {
    return CallId.parse(text).isPresent();
  }

  public static Delivery of(
      CallId call, String toolCallId, String tool, Map<String, ? extends Object> arguments) {
    return new Delivery(call, toolCallId, Sha256.hex(tool + canonical(arguments)));
  }

  /**
   * Identity of a form that somebody sent.
   *
   * @param form which no other form ever has
   * @param what the form does
   */
  public static Delivery byHand(String form, String what, Map<String, ? extends Object> fields) {
    return of(BY_HAND, form, what, fields);
  }

  public boolean isByHand() {
    return call.equals(BY_HAND);
  }

  // The order of keys is no part of the content. Texts print unambiguously enough here: a clash
  // would need a caller to forge their own call's ids, and only repeats that call's answer.
  private static Object canonical(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, inner) -> sorted.put(String.valueOf(key), canonical(inner)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Delivery::canonical).toList();
    }
    return value == null ? "" : value;
  }
}
