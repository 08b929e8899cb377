package frontdesk.scheduling;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import frontdesk.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the few times that a caller hears. */
public final class Offers {
  /** A listener keeps no more in mind (availability, section 3). */
  public static final int MOST = 3;

  private static final LocalTime NOON = LocalTime.NOON;

  private Offers() {}

  /** Spread over days, then over mornings and afternoons. In order of time. */
  public static List<TimeSlot> spread(List<TimeSlot> free, ZoneId zone) {
    return over(byDay(free, zone), zone);
  }

  /**
   * The same among those for which the host drives least: of each day its nearest times, and of all
   * days those where the host is near anyway.
   */
  static List<TimeSlot> spread(List<TimeSlot> free, ZoneId zone, Driving driving) {
    if (driving.place().isEmpty()) {
      return spread(free, zone);
    }
    return over(
        byDay(free, zone).stream()
            .map(day -> nearby(day, driving))
            .sorted(comparing(Nearby::added))
            .limit(MOST)
            .map(Nearby::slots)
            .sorted(comparing(day -> day.get(0).start()))
            .toList(),
        zone);
  }

  /** Of one day, the times that cost the host the least driving. */
  private record Nearby(Duration added, List<TimeSlot> slots) {}

  private static Nearby nearby(List<TimeSlot> day, Driving driving) {
    Map<Duration, List<TimeSlot>> byWay =
        day.stream().collect(groupingBy(driving::added, TreeMap::new, toList()));
    Map.Entry<Duration, List<TimeSlot>> least = byWay.entrySet().iterator().next();
    return new Nearby(least.getKey(), least.getValue());
  }

  private static List<List<TimeSlot>> byDay(List<TimeSlot> free, ZoneId zone) {
    return List.copyOf(
        free.stream()
            .collect(groupingBy(slot -> day(slot, zone), TreeMap::new, toList()))
            .values());
  }

  private static List<TimeSlot> over(List<List<TimeSlot>> days, ZoneId zone) {
    if (days.isEmpty()) {
      return List.of();
    }
    return days.size() == 1 ? apart(days.get(0), zone) : overDays(days, zone);
  }

  /** The nearest to a moment: the one before, the one after, then the nearest on another day. */
  public static List<TimeSlot> nearest(List<TimeSlot> free, Instant requested, ZoneId zone) {
    List<TimeSlot> byDistance =
        free.stream()
            .sorted(comparing(slot -> Duration.between(requested, slot.start()).abs()))
            .toList();
    List<TimeSlot> chosen = new ArrayList<>();
    first(byDistance, slot -> slot.start().isBefore(requested)).ifPresent(chosen::add);
    first(byDistance, slot -> !slot.start().isBefore(requested)).ifPresent(chosen::add);
    // Three half hours of one morning would be one offer only; they are the last resort.
    while (chosen.size() < Math.min(MOST, free.size())) {
      Set<LocalDate> days = chosen.stream().map(slot -> day(slot, zone)).collect(toSet());
      first(byDistance, slot -> !days.contains(day(slot, zone)))
          .or(() -> first(byDistance, slot -> !chosen.contains(slot)))
          .ifPresent(chosen::add);
    }
    chosen.sort(comparing(TimeSlot::start));
    return chosen;
  }

  private static Optional<TimeSlot> first(List<TimeSlot> slots, Predicate<TimeSlot> which) {
    return slots.stream().filter(which).findFirst();
  }

  // A morning, an afternoon, a morning: whoever cannot come early may find the second one useful.
  private static List<TimeSlot> overDays(List<List<TimeSlot>> days, ZoneId zone) {
    List<TimeSlot> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, days.size()); i++) {
      List<TimeSlot> day = days.get(i);
      TimeSlot first = day.get(0);
      chosen.add(i % 2 == 1 ? afternoon(day, zone).orElse(first) : first);
    }
    return chosen;
  }

  // One day only: its first time, its first afternoon or middle one, its last. An afternoon alone
  // has a middle too: its two ends are what suits the fewest.
  private static List<TimeSlot> apart(List<TimeSlot> day, ZoneId zone) {
    TimeSlot first = day.get(0);
    TimeSlot middle =
        afternoon(day, zone).filter(noon -> !noon.equals(first)).orElse(day.get(day.size() / 2));
    return Stream.of(first, middle, day.get(day.size() - 1)).distinct().toList();
  }

  private static Optional<TimeSlot> afternoon(List<TimeSlot> day, ZoneId zone) {
    return day.stream()
        .filter(slot -> !slot.start().atZone(zone).toLocalTime().isBefore(NOON))
        .findFirst();
  }

  private static LocalDate day(TimeSlot slot, ZoneId zone) {
    return slot.start().atZone(zone).toLocalDate();
  }
}
