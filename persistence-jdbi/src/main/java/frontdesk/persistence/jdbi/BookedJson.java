package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.instant;
import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.notices.Notice.AppointmentBooked;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The notice of a booking, as the outbox keeps it. */
final class BookedJson {
  static final String KIND = "appointment_booked";

  private BookedJson() {}

  static void write(AppointmentBooked booked, ObjectNode json) {
    json.put("appointment_id", booked.appointmentId());
    json.put("title", booked.title());
    json.put("description", booked.description());
    NoticeJson.put(json, booked.slot());
    json.put("zone", booked.zone().getId());
    NoticeJson.put(json, "attendee_email", booked.attendeeEmail());
    json.put("attendee_name", booked.attendeeName());
    ArrayNode additional = json.putArray("additional_attendees");
    booked.additionalAttendees().forEach(email -> additional.add(email.value()));
    json.put("send_email", booked.sendEmail());
    json.put("call_id", booked.call().map(CallId::value).orElse(null));
    json.put("created_at", booked.createdAt().toString());
  }

  static AppointmentBooked read(OrgId org, JsonNode json) {
    return new AppointmentBooked(
        org,
        text(json, "appointment_id").orElseThrow(),
        text(json, "title").orElseThrow(),
        text(json, "description").orElse(""),
        NoticeJson.slot(json),
        ZoneId.of(text(json, "zone").orElseThrow()),
        text(json, "attendee_email").map(EmailAddress::new),
        text(json, "attendee_name").orElse(""),
        emails(json.path("additional_attendees")),
        json.path("send_email").asBoolean(),
        text(json, "call_id").map(CallId::new),
        instant(json, "created_at"));
  }

  private static List<EmailAddress> emails(JsonNode array) {
    List<EmailAddress> emails = new ArrayList<>();
    array.forEach(item -> emails.add(new EmailAddress(item.textValue())));
    return emails;
  }
}
