package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.AssistantStatus;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import frontdesk.adapters.vapi.assistants.Difference;
import java.util.List;
import java.util.Locale;

/** Assistants as one JSON document, for programs. */
final class StatusJson {
  private StatusJson() {}

  static String of(List<AssistantStatus> all) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("in_step", all.stream().allMatch(AssistantStatus::isRight));
    ArrayNode assistants = document.putArray("assistants");
    all.forEach(status -> add(status, assistants.addObject()));
    return document.toPrettyString();
  }

  private static void add(AssistantStatus status, ObjectNode to) {
    to.put("id", status.id()).put("name", status.name()).put("in_step", status.isRight());
    to.put("url", status.url().orElse(null)).put("url_right", status.urlRight());
    to.put("secret", status.proof().name().toLowerCase(Locale.ROOT));
    to.put("tool_calls", status.toolCalls());
    ArrayNode tools = to.putArray("tools");
    status.tools().forEach(tool -> add(tool, tools.addObject()));
    ArrayNode others = to.putArray("other_tools");
    status.others().forEach(others::add);
    add(status.differences(), to.putArray("differences"));
    to.put("obstacle", status.obstacle().orElse(null));
  }

  private static void add(ToolStatus tool, ObjectNode to) {
    to.put("name", tool.name()).put("where", tool.where().orElse(null));
    to.put("overrides_the_answer", tool.overrides());
    add(tool.differences(), to.putArray("differences"));
  }

  private static void add(List<Difference> differences, ArrayNode to) {
    for (Difference whole : differences) {
      Difference difference = whole.shortened();
      to.addObject()
          .put("path", difference.path())
          .put("before", difference.before().orElse(null))
          .put("after", difference.after().orElse(null));
    }
  }
}
