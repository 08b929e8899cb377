package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.notices.Notice.CalendarEntry;

/** What a calendar is to show, as the outbox keeps it. */
final class EntryJson {
  static final String KIND = "calendar_entry";

  private EntryJson() {}

  static void write(CalendarEntry entry, ObjectNode json) {
    json.put("appointment_id", entry.appointmentId());
    json.put("host", entry.host().value());
    json.put("title", entry.title());
    json.put("description", entry.description());
    NoticeJson.put(json, entry.slot());
    NoticeJson.put(json, "invited", entry.invited());
    json.put("attendee_name", entry.attendeeName());
    json.put("shown", entry.shown());
  }

  static CalendarEntry read(OrgId org, JsonNode json) {
    return new CalendarEntry(
        org,
        text(json, "appointment_id").orElseThrow(),
        new UserId(text(json, "host").orElseThrow()),
        text(json, "title").orElseThrow(),
        text(json, "description").orElse(""),
        NoticeJson.slot(json),
        text(json, "invited").map(EmailAddress::new),
        text(json, "attendee_name").orElse(""),
        json.path("shown").asBoolean());
  }
}
