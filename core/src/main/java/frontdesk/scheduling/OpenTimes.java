package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns weekly hours into instants. The window is cut where the zone's offset changes; inside one
 * piece the wall clock is the instant plus a constant, so an hour that comes twice is open twice,
 * an hour or date that is skipped is not there, and nothing outside the stated hours is ever open.
 * (Turning each wall time into an instant gets every boundary inside such a change wrong.) Source:
 * availability, sections 1 and 2.
 */
final class OpenTimes {
  /** Within one segment, where no clock change makes a day longer or shorter. */
  static final long SECONDS_A_DAY = 86_400;

  private final OfficeHours hours;
  private final ZoneRules rules;

  OpenTimes(OfficeHours hours, ZoneId zone) {
    this.hours = hours;
    this.rules = zone.getRules();
  }

  /** The open spans within the window, in order, disjoint, touching ones joined. */
  List<TimeSlot> within(TimeSlot window) {
    List<TimeSlot> spans = new ArrayList<>();
    segments(rules, window, segment -> addOpen(segment, spans));
    return joined(spans);
  }

  /** A piece of time in which the zone keeps one offset. */
  record Segment(long start, long end, int offset) {
    long localStart() {
      return start + offset;
    }
  }

  /** Cuts the window where the offset changes. Seconds since the epoch. */
  static void segments(ZoneRules rules, TimeSlot window, Consumer<Segment> each) {
    Instant from = wholeSecond(window.start());
    while (from.isBefore(window.end())) {
      ZoneOffsetTransition next = rules.nextTransition(from);
      Instant to =
          next == null || next.getInstant().isAfter(window.end())
              ? window.end()
              : next.getInstant();
      ZoneOffset offset = rules.getOffset(from);
      each.accept(
          new Segment(from.getEpochSecond(), to.getEpochSecond(), offset.getTotalSeconds()));
      from = to;
    }
  }

  // A second that has begun before the window is not within it.
  private static Instant wholeSecond(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(instant) ? second : second.plusSeconds(1);
  }

  private void addOpen(Segment segment, List<TimeSlot> spans) {
    long firstDay = Math.floorDiv(segment.localStart(), SECONDS_A_DAY);
    long lastDay = Math.floorDiv(segment.end() + segment.offset() - 1, SECONDS_A_DAY);
    for (long day = firstDay; day <= lastDay; day++) {
      long midnight = day * SECONDS_A_DAY - segment.offset();
      for (OfficeHours.Range range : hours.on(LocalDate.ofEpochDay(day))) {
        long start = Math.max(midnight + range.from() * 60L, segment.start());
        long end = Math.min(midnight + range.to() * 60L, segment.end());
        if (start < end) {
          spans.add(new TimeSlot(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)));
        }
      }
    }
  }

  // Ranges of one day may be given in any order and may overlap; a night runs over midnight.
  private static List<TimeSlot> joined(List<TimeSlot> spans) {
    spans.sort(Comparator.comparing(TimeSlot::start));
    List<TimeSlot> joined = new ArrayList<>();
    for (TimeSlot span : spans) {
      TimeSlot last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || last.end().isBefore(span.start())) {
        joined.add(span);
      } else if (span.end().isAfter(last.end())) {
        joined.set(joined.size() - 1, new TimeSlot(last.start(), span.end()));
      }
    }
    return joined;
  }
}
