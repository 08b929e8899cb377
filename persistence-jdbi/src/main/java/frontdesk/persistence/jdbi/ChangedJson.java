package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.instant;
import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.AppointmentChanged;
import java.time.ZoneId;
import java.util.Optional;

/** The notice of a move or cancellation, as the outbox keeps it. */
final class ChangedJson {
  static final String KIND = "appointment_changed";

  private ChangedJson() {}

  static void write(AppointmentChanged changed, ObjectNode json) {
    json.put("appointment_id", changed.appointmentId());
    json.put("number", changed.number());
    json.put("title", changed.title());
    NoticeJson.put(json, changed.before());
    changed.now().ifPresent(now -> NoticeJson.put(json.putObject("now"), now));
    json.put("zone", changed.zone().getId());
    NoticeJson.put(json, "attendee_email", changed.attendeeEmail());
    json.put("attendee_name", changed.attendeeName());
    json.put("call_id", changed.call().map(CallId::value).orElse(null));
    json.put("created_at", changed.createdAt().toString());
  }

  static AppointmentChanged read(OrgId org, JsonNode json) {
    Optional<TimeSlot> now =
        json.has("now") ? Optional.of(NoticeJson.slot(json.path("now"))) : Optional.empty();
    return new AppointmentChanged(
        org,
        text(json, "appointment_id").orElseThrow(),
        json.path("number").asInt(),
        text(json, "title").orElseThrow(),
        NoticeJson.slot(json),
        now,
        ZoneId.of(text(json, "zone").orElseThrow()),
        text(json, "attendee_email").map(EmailAddress::new),
        text(json, "attendee_name").orElse(""),
        text(json, "call_id").map(CallId::new),
        instant(json, "created_at"));
  }
}
