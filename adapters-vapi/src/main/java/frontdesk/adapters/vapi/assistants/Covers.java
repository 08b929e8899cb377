package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what Vapi keeps says all that was sent. It may say more: what a service adds by itself,
 * such as a default, is no reason to send the same again for ever.
 */
final class Covers {
  private Covers() {}

  static boolean all(JsonNode kept, JsonNode sent) {
    return missing("", kept, sent).isEmpty();
  }

  /** Of a schema's properties none may be there that was not sent: a model would fill it in. */
  static boolean schema(JsonNode kept, JsonNode sent) {
    return all(kept, sent) && kept.path("properties").size() == sent.path("properties").size();
  }

  /** The first place, below this path, where it says something else. */
  static Optional<String> missing(String path, JsonNode kept, JsonNode sent) {
    if (sent.isObject()) {
      return sent.properties().stream().flatMap(it -> missing(path, kept, it).stream()).findFirst();
    }
    if (sent.isArray() && !sent.isEmpty()) {
      return sent.path(0).isTextual()
          ? unless(texts(kept).equals(texts(sent)), path)
          : elements(path, kept, sent);
    }
    return unless(Canon.same(kept, sent), path);
  }

  private static Optional<String> missing(
      String path, JsonNode kept, Map.Entry<String, JsonNode> member) {
    String deeper = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
    return missing(deeper, kept.path(member.getKey()), member.getValue());
  }

  private static Optional<String> elements(String path, JsonNode kept, JsonNode sent) {
    Optional<String> lost = unless(kept.size() == sent.size(), path);
    for (int i = 0; i < sent.size() && lost.isEmpty(); i++) {
      lost = missing(path + "[" + i + "]", kept.path(i), sent.path(i));
    }
    return lost;
  }

  // The order of such lists says nothing.
  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts.stream().sorted().toList();
  }

  private static Optional<String> unless(boolean there, String path) {
    return there ? Optional.empty() : Optional.of(path);
  }
}
