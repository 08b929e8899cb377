package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Set;

/** What may be shown of somebody's JSON: nothing that is a secret, or may be one. */
final class Shown {
  private static final Set<String> SECRET =
      Set.of("secret", "headers", "token", "secretKey", "clientSecret", "serverUrlSecret");

  private Shown() {}

  static boolean isSecret(String member) {
    return SECRET.contains(member);
  }

  /**
   * With secrets made unreadable, at every depth.
   *
   * @param value changed in place
   */
  static JsonNode harmless(String member, JsonNode value) {
    if (isSecret(member)) {
      return new TextNode("***");
    }
    if (value.isTextual() && member.toLowerCase(Locale.ROOT).endsWith("url")) {
      return new TextNode(address(value.asText()));
    }
    if (value instanceof ObjectNode object) {
      object.properties().forEach(it -> it.setValue(harmless(it.getKey(), it.getValue())));
    } else if (value instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, harmless(member, list.get(i)));
      }
    }
    return value;
  }

  /** Without user, password and query, each of which may be a credential. */
  static String address(String url) {
    return url.replaceFirst("//[^/@]*@", "//…@").replaceFirst("\\?.*", "?…");
  }
}
