package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.MinuteBits;
import frontdesk.minutes.Minutes;
import frontdesk.minutes.WallClock;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Each rule as bits: a set minute may not be in an appointment. */
final class BlockedMinutes {
  private BlockedMinutes() {}

  /** Outside the hours. */
  static MinuteBits closed(Host host, WallClock wall, long from, long to) {
    MinuteBits bits = MinuteBits.allSet(from, to);
    HostHours.of(host.hours(), from, to).clearOpen(wall, bits);
    return bits;
  }

  /**
   * A new appointment needs what is before it free, and so ends early enough before a busy time.
   */
  static void busy(List<TimeSlot> busy, Buffers buffers, MinuteBits bits) {
    int after = minutes(buffers.after());
    int before = minutes(buffers.before());
    for (int i = 0; i < busy.size(); i++) {
      bits.setSpan(Minutes.pack(busy.get(i)), after, before);
    }
  }

  static void seat(TakenSeat taken, MinuteBits bits) {
    bits.setSpan(Minutes.pack(taken.slot()), 0, 0);
  }

  /** With what has to lie before it, and what it keeps free itself. */
  static void seat(TakenSeat taken, Buffers buffers, MinuteBits bits) {
    bits.setSpan(Minutes.pack(taken.slot()), minutes(buffers.gap()), minutes(taken.gap()));
  }

  /**
   * One map for each seat, with what is set there of each time; none at all if a seat is never
   * taken, since then seats block nothing. Seats beyond the capacity are left from a larger one,
   * and block nothing either.
   */
  static List<MinuteBits> seats(
      List<TakenSeat> taken, int capacity, Span span, BiConsumer<TakenSeat, MinuteBits> how) {
    Map<Integer, MinuteBits> seats = new HashMap<>();
    for (TakenSeat one : taken) {
      if (one.seat() < capacity) {
        how.accept(
            one,
            seats.computeIfAbsent(one.seat(), s -> MinuteBits.allClear(span.from(), span.to())));
      }
    }
    return seats.size() < capacity ? List.of() : new ArrayList<>(seats.values());
  }

  /** The dates that hold as many appointments as the host takes. */
  static void fullDates(Host host, List<TakenSeat> taken, WallClock wall, MinuteBits bits) {
    if (host.policy().limits().aDay().isEmpty()) {
      return;
    }
    Map<Long, Integer> appointments = new HashMap<>();
    for (TakenSeat one : taken) {
      if (!one.isHold()) {
        appointments.merge(date(one.slot().start(), host.zone()), 1, Integer::sum);
      }
    }
    int most = host.policy().limits().aDay().getAsInt();
    appointments.forEach(
        (day, count) -> {
          if (count >= most) {
            wall.setDate(day, bits);
          }
        });
  }

  private static long date(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate().toEpochDay();
  }

  /** Where the host could not be in time, or not at the next appointment afterwards. */
  static void travel(NeighbourRules rules, List<TakenSeat> taken, MinuteBits bits) {
    for (TakenSeat other : taken) {
      if (rules.isElsewhere(other)) {
        bits.setSpan(
            Minutes.pack(other.slot()), minutes(rules.wayTo(other)), minutes(rules.wayFrom(other)));
      }
    }
  }

  private static int minutes(Duration length) {
    return (int) length.toMinutes();
  }

  /** A window, in minutes since the epoch. */
  record Span(long from, long to) {
    /** With every minute that some of the time is in. */
    static Span around(TimeSlot time) {
      return new Span(Minutes.floor(time.start()), Minutes.ceil(time.end()));
    }

    /** With every minute that lies in the time from start to end, as far as it can be counted. */
    static Span within(TimeSlot time) {
      return new Span(
          Math.max(Minutes.ceil(time.start()), Minutes.FIRST),
          Math.min(Minutes.floor(time.end()), Minutes.LAST));
    }

    boolean isCountable() {
      return from >= Minutes.FIRST && to <= Minutes.LAST;
    }
  }
}
