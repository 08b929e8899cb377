package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolReply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool call as {@link ExecuteIntent} takes it, and its answer, for people to read. */
public final class SampleIntent {
  private SampleIntent() {}

  public static Map<String, Object> asked(OrgId org, CallId call, ToolCall toolCall) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("tool_name", toolCall.tool());
    body.put("tool_args", toolCall.arguments());
    body.put("org_id", org.value());
    body.put("call_id", call.value());
    toolCall.id().ifPresent(id -> body.put("item_id", id));
    return body;
  }

  public static Map<String, @Nullable Object> answered(ToolCall toolCall, ToolReply reply) {
    return GuideReply.of(toolCall, reply);
  }
}
