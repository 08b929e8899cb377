package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.instant;
import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.notices.CallEscalated;

/** The notice that a person is asked for, as the outbox keeps it. */
final class EscalatedJson {
  static final String KIND = "call_escalated";

  private EscalatedJson() {}

  static void write(CallEscalated escalated, ObjectNode json) {
    json.put("escalation_id", escalated.escalationId());
    json.put("call_id", escalated.call().map(CallId::value).orElse(null));
    json.put("caller", escalated.caller().map(PhoneNumber::value).orElse(null));
    json.put("reason", escalated.reason());
    json.put("urgency", escalated.urgency());
    json.put("summary", escalated.summary());
    json.put("created_at", escalated.createdAt().toString());
  }

  static CallEscalated read(OrgId org, JsonNode json) {
    return new CallEscalated(
        org,
        text(json, "escalation_id").orElseThrow(),
        text(json, "call_id").map(CallId::new),
        text(json, "caller").map(PhoneNumber::new),
        text(json, "reason").orElse(""),
        text(json, "urgency").orElseThrow(),
        text(json, "summary").orElse(""),
        instant(json, "created_at"));
  }
}
