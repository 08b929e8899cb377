package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Graph's {@code dateTimeTimeZone}. A time that the zone's clocks skip or show twice is taken so
 * that the event is rather too long than too short.
 */
record WallTime(LocalDateTime local, ZoneId zone) {
  /**
   * @throws CalendarUnavailable if it has no time or a zone that nobody knows
   * @throws java.time.DateTimeException if the time is not to be read
   */
  static WallTime of(JsonNode time) {
    String zone = time.path("timeZone").asText("");
    return new WallTime(
        local(time),
        WindowsZones.zone(zone)
            .orElseThrow(() -> new CalendarUnavailable("an event's time zone is unknown")));
  }

  /** Without its zone; with any number of digits after the second. */
  static LocalDateTime local(JsonNode time) {
    JsonNode text = time.path("dateTime");
    if (!text.isTextual()) {
      throw new CalendarUnavailable("an event has no start or no end");
    }
    return LocalDateTime.parse(text.textValue());
  }

  Instant earliest() {
    ZoneOffsetTransition gap = zone.getRules().getTransition(local);
    if (gap != null && gap.isGap()) {
      return gap.getInstant();
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return local.toInstant(offsets.get(0));
  }

  Instant latest() {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change == null) {
      return local.toInstant(zone.getRules().getOffset(local));
    }
    return local.toInstant(change.isGap() ? change.getOffsetBefore() : change.getOffsetAfter());
  }
}
