package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Whether what Vapi keeps says all that was sent. It may say more: what a service adds by itself,
 * such as a default, is no reason to send the same again for ever.
 */
final class Covers {
  private Covers() {}

  static boolean all(JsonNode kept, JsonNode sent) {
    if (sent.isObject()) {
      return sent.properties().stream().allMatch(member -> covers(kept, member));
    }
    if (sent.isArray()) {
      return elements(kept, sent);
    }
    return sent.equals(kept);
  }

  /** Of a schema's properties none may be there that was not sent: a model would fill it in. */
  static boolean schema(JsonNode kept, JsonNode sent) {
    return all(kept, sent) && kept.path("properties").size() == sent.path("properties").size();
  }

  private static boolean covers(JsonNode kept, Map.Entry<String, JsonNode> member) {
    return all(kept.path(member.getKey()), member.getValue());
  }

  // An empty list may be kept as none.
  private static boolean elements(JsonNode kept, JsonNode sent) {
    if (kept.size() != sent.size()) {
      return false;
    }
    for (int i = 0; i < sent.size(); i++) {
      if (!all(kept.path(i), sent.path(i))) {
        return false;
      }
    }
    return true;
  }
}
