package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.InvitationAgain;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.AppointmentChanged;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.PersonNeeded;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice as the outbox keeps it. Field by field, so that a renamed record still reads old rows.
 */
final class NoticeJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NoticeJson() {}

  static String write(Notice notice) {
    ObjectNode json = JSON.createObjectNode();
    if (notice instanceof AppointmentBooked booked) {
      json.put("kind", BookedJson.KIND);
      BookedJson.write(booked, json);
    } else if (notice instanceof Invitation invitation) {
      json.put("kind", InvitationJson.KIND);
      InvitationJson.write(invitation, json);
    } else if (notice instanceof InvitationAgain again) {
      json.put("kind", InvitationJson.KIND_AGAIN);
      json.put("occasion", again.occasion());
      InvitationJson.write(again.invitation(), json);
    } else if (notice instanceof AppointmentChanged changed) {
      json.put("kind", ChangedJson.KIND);
      ChangedJson.write(changed, json);
    } else if (notice instanceof CallEscalated escalated) {
      json.put("kind", EscalatedJson.KIND);
      EscalatedJson.write(escalated, json);
    } else if (notice instanceof PersonNeeded needed) {
      json.put("kind", PersonNeededJson.KIND);
      PersonNeededJson.write(needed, json);
    } else {
      json.put("kind", EntryJson.KIND);
      EntryJson.write((CalendarEntry) notice, json);
    }
    return json.toString();
  }

  static Notice read(OrgId org, String text) {
    JsonNode json = parsed(text);
    String kind = text(json, "kind").orElse("");
    return switch (kind) {
      case BookedJson.KIND -> BookedJson.read(org, json);
      case ChangedJson.KIND -> ChangedJson.read(org, json);
      case EscalatedJson.KIND -> EscalatedJson.read(org, json);
      case EntryJson.KIND -> EntryJson.read(org, json);
      case PersonNeededJson.KIND -> PersonNeededJson.read(org, json);
      case InvitationJson.KIND_AGAIN ->
          new InvitationAgain(InvitationJson.read(org, json), text(json, "occasion").orElseThrow());
      case InvitationJson.KIND -> InvitationJson.read(org, json);
      default -> throw new IllegalStateException("a newer version wrote a notice: " + kind);
    };
  }

  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database keeps only well-formed JSON", impossible);
    }
  }

  static void put(ObjectNode json, TimeSlot slot) {
    json.put("start", slot.start().toString());
    json.put("end", slot.end().toString());
  }

  static void put(ObjectNode json, String field, Optional<EmailAddress> email) {
    json.put(field, email.map(EmailAddress::value).orElse(null));
  }

  static TimeSlot slot(JsonNode json) {
    return new TimeSlot(instant(json, "start"), instant(json, "end"));
  }

  static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }

  static Instant instant(JsonNode json, String field) {
    return Instant.parse(text(json, field).orElseThrow());
  }
}
