package frontdesk.adapters.vapi;

import frontdesk.tools.ToolReply;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line, under the name that Vapi reads it by.
 *
 * @param away whether something that the answer depends on did not answer
 */
record SpokenResult(String field, String text, boolean away) {
  static SpokenResult error(String text) {
    return new SpokenResult("error", text, false);
  }

  static SpokenResult of(ToolReply reply) {
    String field = reply instanceof ToolReply.NotOffered ? "error" : "result";
    return new SpokenResult(field, reply.spoken(), reply instanceof ToolReply.TryLater);
  }

  /** The answer to one tool call. */
  Map<String, Object> of(String toolCallId, String tool) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("toolCallId", toolCallId);
    result.put("name", tool);
    result.put(field, text);
    return result;
  }

  /** The text repeats what a caller said: not printed. */
  @Override
  public String toString() {
    return "SpokenResult[" + field + "]";
  }
}
