package frontdesk.app;

import frontdesk.adapters.console.desk.AssistantDesk.SharedTool;
import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What assistants share, told once, in the words of the page. */
final class AccountAsShown {
  private AccountAsShown() {}

  /** Shared tools that are not as they should be, with all who have them. */
  static List<SharedTool> tools(List<AssistantStatus> all) {
    Map<String, ToolStatus> tools = new LinkedHashMap<>();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (AssistantStatus status : all) {
      for (ToolStatus tool : AssistantAsShown.sharedThatDiffer(status)) {
        String where = tool.where().orElseThrow();
        tools.putIfAbsent(where, tool);
        names.computeIfAbsent(where, any -> new ArrayList<>()).add(status.name());
      }
    }
    return tools.entrySet().stream()
        .map(
            one ->
                new SharedTool(
                    one.getValue().name(),
                    names.getOrDefault(one.getKey(), List.of()),
                    AssistantAsShown.differences(one.getValue().differences())))
        .toList();
  }
}
