package frontdesk.standins.microsoft.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event that is in a calendar now, for assertions.
 *
 * @param id the immutable one
 * @param start of an all-day event, midnight UTC of its first day
 * @param attendees e-mail addresses
 * @param properties its single-value extended properties, by their whole id
 */
public record LiveEvent(
    String id,
    String subject,
    Instant start,
    Instant end,
    boolean allDay,
    String showAs,
    Optional<String> transactionId,
    List<String> attendees,
    Map<String, String> properties,
    String body,
    String location) {

  static LiveEvent of(StoredEvent event, String id) {
    return new LiveEvent(
        id,
        event.subject(),
        event.matchStart(),
        event.matchEnd(),
        event.allDay(),
        event.members().path("showAs").asText(),
        event.transactionId(),
        event.attendees(),
        event.properties(),
        event.members().path("body").path("content").asText(),
        event.members().path("location").path("displayName").asText());
  }
}
