package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.tools.Tool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tools on an assistant, inline and shared.
 *
 * @param ours in the order they stand there, as often as they do
 * @param others everybody else's
 * @param pinned ids of shared tools that it holds in a certain version
 */
record HeldTools(List<Held> ours, List<JsonNode> others, Set<String> pinned) {
  /**
   * One tool of the catalogue.
   *
   * @param sharedId empty text if it stands on the assistant itself
   */
  record Held(Tool tool, ObjectNode body, String sharedId) {
    String where() {
      return sharedId.isEmpty() ? "inline" : "shared " + sharedId;
    }
  }

  static HeldTools of(ObjectNode assistant, SharedTools shared) {
    HeldTools held = new HeldTools(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    JsonNode model = assistant.path("model");
    for (JsonNode ref : model.path("toolRefs")) {
      if (ref.hasNonNull("version")) {
        held.pinned.add(ref.path("toolId").asText());
      }
    }
    model.path("tools").forEach(tool -> held.add(tool, ""));
    SharedTools.idsOf(model).forEach(id -> shared.find(id).ifPresent(tool -> held.add(tool, id)));
    return held;
  }

  private void add(JsonNode tool, String sharedId) {
    ToolInStep.described(tool)
        .ifPresentOrElse(
            described -> ours.add(new Held(described, (ObjectNode) tool, sharedId)),
            () -> others.add(tool));
  }

  /** Its name, or its type where it has none. */
  static String name(JsonNode tool) {
    String function = tool.path("function").path("name").asText();
    return function.isEmpty() ? tool.path("type").asText() : function;
  }

  boolean has(Tool tool) {
    return ours.stream().anyMatch(held -> held.tool().equals(tool));
  }

  /** Those there more than once. Which of them Vapi would take is not known. */
  Set<Tool> twice() {
    Set<Tool> once = new LinkedHashSet<>();
    return ours.stream()
        .map(Held::tool)
        .filter(tool -> !once.add(tool))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where a tool stands, such as "inline and shared 1f…". */
  String whereIs(Tool tool) {
    return ours.stream()
        .filter(held -> held.tool().equals(tool))
        .map(Held::where)
        .collect(Collectors.joining(" and "));
  }
}
