package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many of an assistant's tools are right and how many are not, such as "2 differ". */
public final class ToolCounts {
  private ToolCounts() {}

  public static String of(List<ToolStatus> tools) {
    Map<String, Long> counts =
        tools.stream()
            .collect(
                Collectors.groupingBy(ToolCounts::word, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String word(ToolStatus tool) {
    if (tool.where().isEmpty()) {
      return "missing";
    }
    return tool.differences().isEmpty() ? "right" : tool.overrides() ? "overridden" : "differ";
  }
}
