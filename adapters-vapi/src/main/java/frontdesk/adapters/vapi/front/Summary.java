package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an assistant: enough to show it in a list. Not its prompt, servers or headers,
 * which the earlier version told, and which hold what is said about callers, and secrets.
 */
final class Summary {
  private Summary() {}

  static Map<String, @Nullable Object> of(JsonNode assistant, ToolNames shared) {
    Map<String, @Nullable Object> summary = texts(assistant, "id", "name");
    summary.put("model", part(assistant.path("model"), "provider", "model"));
    summary.put("voice", part(assistant.path("voice"), "provider", "voiceId"));
    summary.putAll(texts(assistant, "firstMessage"));
    summary.put("tools", shared.namesOf(assistant.path("model")));
    summary.putAll(texts(assistant, "createdAt", "updatedAt"));
    return summary;
  }

  private static @Nullable Map<String, @Nullable Object> part(JsonNode part, String... names) {
    return part.isObject() ? texts(part, names) : null;
  }

  private static Map<String, @Nullable Object> texts(JsonNode of, String... names) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>();
    for (String name : names) {
      texts.put(name, of.path(name).textValue());
    }
    return texts;
  }
}
