package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.TimeSlot;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an event is: {@code [start, end)}, which may be empty. */
record EventTimes(Instant start, Instant end) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  EventTimes {
    if (end.isBefore(start)) {
      throw new CalendarUnavailable("an event ends before it starts");
    }
  }

  /**
   * @param host the zone in which an event of whole days lies: those float, and the zone that Graph
   *     puts beside them means nothing
   * @throws CalendarUnavailable if it is not understood
   */
  static EventTimes of(JsonNode event, ZoneId host) {
    try {
      return event.path("isAllDay").asBoolean()
          ? wholeDays(event, host)
          : timed(event.path("start"), event.path("end"));
    } catch (DateTimeException unreadable) {
      throw new CalendarUnavailable("an event's time is not to be read"); // its message shows it
    }
  }

  private static EventTimes timed(JsonNode start, JsonNode end) {
    WallTime from = WallTime.of(start);
    WallTime to = WallTime.of(end);
    Instant first = from.earliest();
    // One moment on the wall is no time, not the hour that comes twice.
    return new EventTimes(first, from.equals(to) ? first : to.latest());
  }

  private static EventTimes wholeDays(JsonNode event, ZoneId host) {
    LocalDate first = WallTime.local(event.path("start")).toLocalDate();
    LocalDate end = midnightAfter(WallTime.local(event.path("end")));
    return new EventTimes(first.atStartOfDay(host).toInstant(), end.atStartOfDay(host).toInstant());
  }

  // An end that is no midnight is not documented; the day it lies in is then taken whole.
  private static LocalDate midnightAfter(LocalDateTime end) {
    boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? end.toLocalDate() : end.toLocalDate().plusDays(1);
  }

  /** What of the window it takes, in whole minutes; nothing if it takes no time at all. */
  Optional<TimeSlot> within(TimeSlot window) {
    Instant from = later(start.truncatedTo(ChronoUnit.MINUTES), window.start());
    Instant to = earlier(upToTheMinute(end), window.end());
    return start.isBefore(end) && from.isBefore(to)
        ? Optional.of(new TimeSlot(from, to))
        : Optional.empty();
  }

  /** To the second; of no length, the shortest that an appointment can be. */
  TimeSlot slot() {
    return start.isBefore(end) ? new TimeSlot(start, end) : TimeSlot.of(start, MINUTE);
  }

  private static Instant upToTheMinute(Instant time) {
    Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(time) ? minute : minute.plus(MINUTE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
