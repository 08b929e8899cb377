package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A reading of a clock in a zone, as Graph writes both.
 *
 * @param zoneName as it was given, {@code zone} being what it means
 */
public record EventTime(LocalDateTime local, String zoneName, ZoneId zone) {
  // Graph writes seven digits of a second.
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'.0000000'");

  public static EventTime utc(LocalDateTime local) {
    return new EventTime(local, "UTC", ZoneOffset.UTC);
  }

  public static EventTime utc(Instant instant) {
    return utc(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  /** Nothing if the date is none; the zone must have been looked at before. */
  public static Optional<EventTime> parse(JsonNode time, ZoneId zone) {
    try {
      String text = time.path("dateTime").asText();
      LocalDateTime local =
          text.endsWith("Z")
              ? LocalDateTime.ofInstant(Instant.parse(text), zone)
              : LocalDateTime.parse(text);
      return Optional.of(new EventTime(local, time.path("timeZone").asText(), zone));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  public Instant instant() {
    return local.atZone(zone).toInstant();
  }

  /** The same moment in another zone, or, if it floats, the same reading with the other's label. */
  public ObjectNode json(String asZone, ZoneId as, boolean floating) {
    LocalDateTime shown = floating ? local : LocalDateTime.ofInstant(instant(), as);
    return Json.object().put("dateTime", TEXT.format(shown)).put("timeZone", asZone);
  }

  /** As it was given. */
  public ObjectNode json() {
    return json(zoneName, zone, true);
  }
}
