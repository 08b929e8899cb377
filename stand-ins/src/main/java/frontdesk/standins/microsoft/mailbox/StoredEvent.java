package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * An event as the mailbox keeps it. Never changed: a change makes another with a higher version.
 *
 * @param members everything that Graph shows as it is: not the ids, the times or the properties
 * @param properties single-value extended properties by their whole id
 * @param master the number of the series' master, of an occurrence
 */
public record StoredEvent(
    long number,
    int version,
    ObjectNode members,
    EventTime start,
    EventTime end,
    Map<String, String> properties,
    OptionalLong master,
    Instant madeAt) {

  public boolean allDay() {
    return members.path("isAllDay").asBoolean();
  }

  public String type() {
    return members.path("type").asText();
  }

  public boolean ofOrganizer() {
    return members.path("isOrganizer").asBoolean();
  }

  public String subject() {
    return members.path("subject").asText();
  }

  public Optional<String> transactionId() {
    return Optional.ofNullable(members.get("transactionId")).map(JsonNode::asText);
  }

  /** Their e-mail addresses. */
  public List<String> attendees() {
    return StreamSupport.stream(members.path("attendees").spliterator(), false)
        .map(attendee -> attendee.path("emailAddress").path("address").asText())
        .toList();
  }

  /** All-day events are matched as if their days were UTC's, which is how Graph does it. */
  public Instant matchStart() {
    return allDay() ? EventTime.utc(start.local()).instant() : start.instant();
  }

  public Instant matchEnd() {
    return allDay() ? EventTime.utc(end.local()).instant() : end.instant();
  }

  /** Whether any of it, or all of it if it has no length, is in {@code [from, to)}. */
  public boolean touches(Instant from, Instant to) {
    boolean startsBeforeItsEnd = matchStart().isBefore(to);
    return startsBeforeItsEnd
        && (matchEnd().isAfter(from)
            || (matchEnd().equals(matchStart()) && matchEnd().equals(from)));
  }

  /** Whether its times are what Graph takes for whole days. */
  public static boolean wholeDays(EventTime start, EventTime end) {
    return start.local().toLocalTime().equals(LocalTime.MIDNIGHT)
        && end.local().toLocalTime().equals(LocalTime.MIDNIGHT)
        && start.zone().equals(end.zone())
        && !end.local().isBefore(start.local().plusDays(1));
  }

  StoredEvent changed(
      ObjectNode newMembers,
      EventTime newStart,
      EventTime newEnd,
      Map<String, String> newProperties) {
    return new StoredEvent(
        number, version + 1, newMembers, newStart, newEnd, newProperties, master, madeAt);
  }
}
