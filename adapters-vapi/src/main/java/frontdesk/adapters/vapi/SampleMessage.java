package frontdesk.adapters.vapi;

import frontdesk.CallId;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tool call as Vapi would send it to {@link VapiWebhook}, and its answer, for people to read. */
public final class SampleMessage {
  private SampleMessage() {}

  public static Map<String, Object> asked(CallId call, ToolCall toolCall) {
    Map<String, Object> function = new LinkedHashMap<>();
    function.put("name", toolCall.tool());
    function.put("arguments", toolCall.arguments());
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", toolCall.id().orElse(""));
    one.put("function", function);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", "tool-calls");
    message.put("call", Map.of("id", call.value()));
    message.put("toolCallList", List.of(one));
    return Map.of("message", message);
  }

  public static Map<String, Object> answered(ToolCall toolCall, ToolReply reply) {
    return Map.of(
        "results", List.of(SpokenResult.of(reply).of(toolCall.id().orElse(""), toolCall.tool())));
  }
}
