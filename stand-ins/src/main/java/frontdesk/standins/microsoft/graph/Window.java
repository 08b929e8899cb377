package frontdesk.standins.microsoft.graph;

import frontdesk.standins.microsoft.mailbox.StoredEvent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** The span of a calendar view. */
record Window(Instant from, Instant to) {
  private static final Duration LONGEST = Duration.ofDays(1825);

  /** An offset counts; without, a text is UTC's. */
  static Window of(String start, String end) {
    Window window = new Window(bound("StartDateTime", start), bound("EndDateTime", end));
    if (window.to.isBefore(window.from)
        || Duration.between(window.from, window.to).compareTo(LONGEST) > 0) {
      throw Refusal.badRequest(
          "ErrorInvalidRequest", "The requested time duration is not valid: at most 1825 days.");
    }
    return window;
  }

  /** Those that touch it: first single ones, then those of series, each by start. */
  List<StoredEvent> ordered(List<StoredEvent> events) {
    return events.stream()
        .filter(event -> !event.type().equals("seriesMaster"))
        .filter(event -> event.touches(from, to))
        .sorted(
            Comparator.comparing((StoredEvent event) -> !event.type().equals("singleInstance"))
                .thenComparing(StoredEvent::matchStart)
                .thenComparing(StoredEvent::number))
        .toList();
  }

  private static Instant bound(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutOffset) {
      return withoutOffset(name, text);
    }
  }

  private static Instant withoutOffset(String name, String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException malformed) {
      throw Refusal.badRequest(
          "ErrorInvalidParameter", "The value of " + name + " is missing or no date.");
    }
  }
}
