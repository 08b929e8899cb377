package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.instant;
import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.notices.Notice.Invitation;
import java.time.ZoneId;

/** An invitation by mail, as the outbox keeps it. */
final class InvitationJson {
  static final String KIND = "invitation";
  static final String KIND_AGAIN = "invitation_again";

  private InvitationJson() {}

  static void write(Invitation invitation, ObjectNode json) {
    json.put("appointment_id", invitation.appointmentId());
    json.put("host", invitation.host().value());
    json.put("title", invitation.title());
    json.put("description", invitation.description());
    NoticeJson.put(json, invitation.slot());
    json.put("zone", invitation.zone().getId());
    json.put("attendee_email", invitation.attendee().value());
    json.put("attendee_name", invitation.attendeeName());
    json.put("created_at", invitation.createdAt().toString());
    json.put("sequence", invitation.sequence());
    json.put("off", invitation.off());
  }

  static Invitation read(OrgId org, JsonNode json) {
    return new Invitation(
        org,
        text(json, "appointment_id").orElseThrow(),
        new UserId(text(json, "host").orElseThrow()),
        text(json, "title").orElseThrow(),
        text(json, "description").orElse(""),
        NoticeJson.slot(json),
        ZoneId.of(text(json, "zone").orElseThrow()),
        new EmailAddress(text(json, "attendee_email").orElseThrow()),
        text(json, "attendee_name").orElse(""),
        instant(json, "created_at"),
        json.path("sequence").asInt(),
        json.path("off").asBoolean());
  }
}
