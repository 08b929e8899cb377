package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.List;

/** The messages that Vapi sends of an assistant's calls. */
final class ServerMessages {
  private static final String TOOL_CALLS = "tool-calls";

  /**
   * What Vapi sends where nothing is set. Written down, so that another default changes nothing.
   */
  private static final List<String> USUAL =
      List.of(
          "assistant.started",
          "conversation-update",
          "end-of-call-report",
          "function-call",
          "handoff-destination-request",
          "hang",
          "speech-update",
          "status-update",
          TOOL_CALLS,
          "transfer-destination-request",
          "user-interrupted");

  private ServerMessages() {}

  /** As they are, and tool calls among them. */
  static ArrayNode inStep(JsonNode messages) {
    ArrayNode wanted = orUsual(messages);
    return bringToolCalls(wanted) ? wanted : wanted.add(TOOL_CALLS);
  }

  static ArrayNode orUsual(JsonNode messages) {
    ArrayNode all = VapiJson.object().arrayNode();
    if (messages instanceof ArrayNode set) {
      all.addAll(set);
    } else {
      USUAL.forEach(all::add);
    }
    return all;
  }

  static boolean bringToolCalls(JsonNode messages) {
    for (JsonNode message : messages) {
      if (message.asText().equals(TOOL_CALLS)) {
        return true;
      }
    }
    return false;
  }
}
