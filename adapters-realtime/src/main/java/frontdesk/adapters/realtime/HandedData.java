package frontdesk.adapters.realtime;

import frontdesk.calls.EscalateCall.Told;
import frontdesk.tools.ToolReply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the guide's tools about the call itself answered, under its names. Its text about a person
 * is only said once one was told. Source: protocols, Realtime, 1.3.
 */
final class HandedData {
  static final String MESSAGE = "message";

  private HandedData() {}

  /** Empty for any other reply. */
  static Optional<Map<String, Object>> of(ToolReply reply) {
    if (reply instanceof ToolReply.Escalated escalated) {
      return Optional.of(escalated(escalated));
    }
    if (reply instanceof ToolReply.IntakeKept) {
      return Optional.of(success("Intake completed successfully"));
    }
    return reply instanceof ToolReply.Ended ended ? Optional.of(ended(ended)) : Optional.empty();
  }

  private static Map<String, Object> escalated(ToolReply.Escalated escalated) {
    boolean told = escalated.outcome().told() == Told.TOLD;
    Map<String, Object> data = success(told ? "Call escalated to human agent" : escalated.spoken());
    data.put("urgency", escalated.urgency().word());
    data.put("call_back", !told);
    return data;
  }

  private static Map<String, Object> ended(ToolReply.Ended ended) {
    Map<String, Object> data = success("Call ended");
    data.put("reason", ended.reason().orElse("completed"));
    return data;
  }

  private static Map<String, Object> success(String message) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("success", true);
    data.put(MESSAGE, message);
    return data;
  }
}
