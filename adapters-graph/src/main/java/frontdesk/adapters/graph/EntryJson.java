package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Entries as Graph takes them. The same entry gives the same bytes. */
final class EntryJson {
  private EntryJson() {}

  static ObjectNode create(CalendarEntry entry) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("subject", entry.title());
    event.putObject("body").put("contentType", "text").put("content", entry.description());
    put(event, entry.slot());
    event.put("showAs", "busy");
    entry.invited().ifPresent(email -> invite(event, email, entry.attendeeName()));
    event.put("transactionId", TransactionId.of(entry.appointmentId()).toString());
    event.set(OwnMark.member(), OwnMark.of(entry.appointmentId()));
    return event;
  }

  /** Both ends, because with one of them the event would change its length. */
  static ObjectNode move(TimeSlot slot) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    put(event, slot);
    return event;
  }

  private static void put(ObjectNode event, TimeSlot slot) {
    put(event.putObject("start"), slot.start());
    put(event.putObject("end"), slot.end());
  }

  // UTC, because it is the one zone whose name Graph never refused.
  private static void put(ObjectNode time, Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    time.put("dateTime", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
    time.put("timeZone", "UTC");
  }

  // From then on Outlook mails whatever happens to the event; nothing can keep it from that.
  private static void invite(ObjectNode event, EmailAddress email, String name) {
    ObjectNode attendee = event.putArray("attendees").addObject().put("type", "required");
    attendee.putObject("emailAddress").put("address", email.value()).put("name", name);
  }
}
