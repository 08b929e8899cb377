package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.List;

/** The messages that Vapi sends of an assistant's calls. */
final class ServerMessages {
  private static final String TOOL_CALLS = "tool-calls";

  /** What is said, also while it is only half said: pages show calls as they are spoken. */
  private static final String WORDS = "transcript";

  /** The same said whole only. Beside the other each line would come twice. */
  private static final String WHOLE_LINES = "transcript[transcriptType=\"final\"]";

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

  /** As they are, and tool calls and words among them. */
  static ArrayNode inStep(JsonNode messages) {
    ArrayNode wanted = VapiJson.object().arrayNode();
    for (JsonNode message : orUsual(messages)) {
      if (!message.asText().equals(WHOLE_LINES)) {
        wanted.add(message);
      }
    }
    return with(with(wanted, TOOL_CALLS), WORDS);
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
    return bring(messages, TOOL_CALLS);
  }

  private static ArrayNode with(ArrayNode messages, String wanted) {
    return bring(messages, wanted) ? messages : messages.add(wanted);
  }

  private static boolean bring(JsonNode messages, String wanted) {
    for (JsonNode message : messages) {
      if (message.asText().equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
