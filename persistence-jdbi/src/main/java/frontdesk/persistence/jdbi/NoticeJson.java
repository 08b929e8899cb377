package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notice as the outbox keeps it. Field by field, so that a renamed record still reads old rows.
 */
final class NoticeJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NoticeJson() {}

  static String write(Notice notice) {
    AppointmentBooked booked = (AppointmentBooked) notice;
    ObjectNode json = JSON.createObjectNode();
    json.put("kind", "appointment_booked");
    json.put("appointment_id", booked.appointmentId());
    json.put("title", booked.title());
    json.put("description", booked.description());
    json.put("start", booked.slot().start().toString());
    json.put("end", booked.slot().end().toString());
    json.put("zone", booked.zone().getId());
    json.put("attendee_email", booked.attendeeEmail().map(EmailAddress::value).orElse(null));
    json.put("attendee_name", booked.attendeeName());
    ArrayNode additional = json.putArray("additional_attendees");
    booked.additionalAttendees().forEach(email -> additional.add(email.value()));
    json.put("send_email", booked.sendEmail());
    json.put("call_id", booked.call().map(CallId::value).orElse(null));
    json.put("created_at", booked.createdAt().toString());
    return json.toString();
  }

  static Notice read(OrgId org, String text) {
    JsonNode json = parsed(text);
    return new AppointmentBooked(
        org,
        text(json, "appointment_id").orElseThrow(),
        text(json, "title").orElseThrow(),
        text(json, "description").orElse(""),
        new TimeSlot(instant(json, "start"), instant(json, "end")),
        ZoneId.of(text(json, "zone").orElseThrow()),
        text(json, "attendee_email").map(EmailAddress::new),
        text(json, "attendee_name").orElse(""),
        emails(json.path("additional_attendees")),
        json.path("send_email").asBoolean(),
        text(json, "call_id").map(CallId::new),
        instant(json, "created_at"));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database keeps only well-formed JSON", impossible);
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }

  private static Instant instant(JsonNode json, String field) {
    return Instant.parse(text(json, field).orElseThrow());
  }

  private static List<EmailAddress> emails(JsonNode array) {
    List<EmailAddress> emails = new ArrayList<>();
    array.forEach(item -> emails.add(new EmailAddress(item.textValue())));
    return emails;
  }
}
