package frontdesk.adapters.realtime;

import frontdesk.tools.JsonSchema;
import frontdesk.tools.Tool;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tool of the catalogue as a Realtime session is told of it: flat, and without {@code strict},
 * which Realtime does not have. Source: protocols, Realtime, 1.3 and 2.3.
 */
public final class RealtimeTool {
  private RealtimeTool() {}

  /** What a session's list of tools has for it, as plain maps and lists in a stable order. */
  public static Map<String, Object> of(Tool tool) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", "function");
    entry.put("name", tool.name());
    entry.put("description", tool.description());
    entry.put("parameters", JsonSchema.ofArguments(tool));
    return entry;
  }
}
