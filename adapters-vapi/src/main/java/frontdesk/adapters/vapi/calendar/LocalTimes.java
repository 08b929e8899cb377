package frontdesk.adapters.vapi.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment on the host's clock, with its offset, so that no page has to guess the zone. */
final class LocalTimes {
  private LocalTimes() {}

  static String iso(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
