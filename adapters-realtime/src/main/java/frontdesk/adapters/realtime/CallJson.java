package frontdesk.adapters.realtime;

import frontdesk.PhoneNumber;
import frontdesk.calls.Call;
import frontdesk.calls.CallFacts;
import frontdesk.calls.Escalation;
import frontdesk.calls.Intake;
import frontdesk.calls.ReportCalls.Report;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls with the earlier version's names, then ours. Every key is always there. */
final class CallJson {
  private CallJson() {}

  static Map<String, @Nullable Object> listed(Call call) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", call.id().value());
    json.put("org_id", call.org().value());
    json.put("started_at", call.startedAt().toString());
    json.put("ended_at", call.endedAt().map(Object::toString).orElse(null));
    json.put("status", call.status().word());
    json.put("escalated", call.escalated());
    return json;
  }

  static Map<String, @Nullable Object> whole(Report report) {
    Map<String, @Nullable Object> json = listed(report.call());
    json.put("transcripts", report.said().lines().stream().map(CallJson::line).toList());
    json.put(
        "intake",
        report.handed().intakes().stream().findFirst().map(CallJson::intake).orElse(null));
    json.put("tool_calls", report.said().toolCalls().stream().map(CallJson::toolCall).toList());
    json.put(
        "escalations", report.handed().escalations().stream().map(CallJson::escalation).toList());
    putFacts(report.call(), json);
    return json;
  }

  private static void putFacts(Call call, Map<String, @Nullable Object> json) {
    CallFacts facts = call.facts();
    json.put("duration_seconds", call.length().map(length -> length.toMillis() / 1e3).orElse(null));
    json.put("ending", facts.ending().orElse(null));
    json.put("end_reason", facts.endReason().orElse(null));
    json.put("assistant_id", facts.assistant().orElse(null));
    json.put("caller_phone", facts.caller().map(PhoneNumber::value).orElse(null));
    json.put("cost", facts.cost().orElse(null));
    json.put("summary", facts.summary().orElse(null));
    json.put("success", facts.success().orElse(null));
    json.put("recording_consent", facts.consent().name().toLowerCase(Locale.ROOT));
    json.put("relay_operator", facts.relayOperator());
  }

  private static Map<String, Object> line(TranscriptLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("speaker", line.speaker());
    json.put("text", line.text());
    json.put("timestamp", line.at().toString());
    return json;
  }

  private static Map<String, Object> intake(Intake intake) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("structured_json", intake.data());
    json.put("urgency_level", intake.urgency().word());
    json.put("completed", intake.completed());
    return json;
  }

  private static Map<String, @Nullable Object> toolCall(ToolCallRecord record) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("tool", record.tool());
    json.put("tool_call_id", text(record.toolCallId()));
    json.put("arguments", text(record.arguments()));
    json.put("answer", text(record.answer()));
    json.put("result", record.result());
    json.put("took_ms", record.took().toMillis());
    json.put("refused_times", record.refusedTimes());
    json.put("timestamp", record.at().toString());
    return json;
  }

  private static Map<String, Object> escalation(Escalation escalation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reason", escalation.reason());
    json.put("urgency", escalation.urgency().word());
    json.put("summary", escalation.summary());
    json.put("call_back", escalation.callBack());
    json.put("timestamp", escalation.at().toString());
    return json;
  }

  private static @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }
}
