package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.VapiTool;
import frontdesk.adapters.vapi.rest.VapiJson;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.util.Map;
import java.util.Optional;

/** A function tool at Vapi, as the catalogue describes it. */
final class ToolInStep {
  private ToolInStep() {}

  /** The catalogue's tool that it is, by its name or an alias; empty for somebody else's. */
  static Optional<Tool> described(JsonNode tool) {
    return tool.path("type").asText().equals("function")
        ? ToolCatalog.find(tool.path("function").path("name").asText())
        : Optional.empty();
  }

  /** A new one, whole. */
  static ObjectNode made(Tool tool, Target target) {
    ObjectNode body = VapiJson.of(VapiTool.of(tool, Map.of()));
    body.set("server", ServerInStep.of(VapiJson.object(), target));
    return body;
  }

  /**
   * In place: the name it goes by stays, for prompts may mention it, and so does what the catalogue
   * says nothing of.
   */
  static ObjectNode of(ObjectNode existing, Tool tool, Target target) {
    ObjectNode described = VapiJson.of(VapiTool.of(tool, Map.of()));
    ObjectNode wanted = existing.deepCopy();
    describe(wanted.withObject("/function"), described.path("function"));
    if (!Covers.all(existing.path("messages"), described.path("messages"))) {
      wanted.set("messages", described.path("messages"));
    }
    // Vapi would not wait, and tell the model "Success." in place of our answer.
    if (existing.path("async").asBoolean()) {
      wanted.put("async", false);
    }
    wanted.set("server", ServerInStep.of(existing.path("server"), target));
    return wanted;
  }

  private static void describe(ObjectNode function, JsonNode described) {
    function.set("description", described.path("description"));
    if (!Covers.schema(function.path("parameters"), described.path("parameters"))) {
      function.set("parameters", described.path("parameters"));
    }
    // It demands that every argument be required, and callers do not know every one.
    if (function.path("strict").asBoolean()) {
      function.remove("strict");
    }
  }

  /** Whether it says words of its own in place of our answer. */
  static boolean overridesTheAnswer(JsonNode tool) {
    for (JsonNode message : tool.path("messages")) {
      if (message.path("type").asText().equals("request-complete")) {
        return true;
      }
    }
    return false;
  }
}
