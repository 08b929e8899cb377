package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which free times somebody asks for, by the day, the part of it or the time of day that was said.
 *
 * @param days in order, at least one
 * @param near the times of day that may be meant; none where none was said
 * @param zone the host's
 */
record WantedTimes(
    List<LocalDate> days, Optional<DayPart> part, List<LocalDateTime> near, ZoneId zone) {

  /** Where no day was said: as many as are looked at where nothing was said at all. */
  private static final int USUAL_DAYS = 7;

  /**
   * @param now on the wall clock that was meant
   */
  static WantedTimes of(RequestedTime when, ZonedDateTime now, ZoneId zone) {
    return when instanceof SaidTime said
        ? said(said, now.toLocalDate(), zone)
        : exactly(when.readings(now).may().get(0).reading(), now.toLocalDate(), zone);
  }

  // The reading, whatever offset stands beside it: programs write a date as midnight in UTC.
  private static WantedTimes exactly(LocalDateTime reading, LocalDate today, ZoneId zone) {
    LocalDateTime meant = inYear(reading.toLocalDate(), today).atTime(reading.toLocalTime());
    boolean onlyDate = reading.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new WantedTimes(
        List.of(meant.toLocalDate()),
        Optional.empty(),
        onlyDate ? List.of() : List.of(meant),
        zone);
  }

  private static WantedTimes said(SaidTime said, LocalDate today, ZoneId zone) {
    List<LocalDate> days =
        said.day()
            .map(day -> day.seenFrom(today).toSearch().stream())
            .orElseGet(() -> today.datesUntil(today.plusDays(USUAL_DAYS)))
            .map(date -> inYear(date, today))
            .sorted()
            .toList();
    List<LocalDateTime> near =
        said.clock().stream().flatMap(clock -> clock.on(days.get(0))).toList();
    return new WantedTimes(days, said.part(), near, zone);
  }

  private static LocalDate inYear(LocalDate date, LocalDate today) {
    return SameDayOfYear.meantBy(date, today).orElse(date);
  }

  /** Where to look; empty if all of it is over. */
  Optional<TimeSlot> window(Instant now) {
    Instant start = midnight(days.get(0));
    Instant end = midnight(days.get(days.size() - 1).plusDays(1));
    Instant from = start.isAfter(now) ? start : now;
    return from.isBefore(end) ? Optional.of(new TimeSlot(from, end)) : Optional.empty();
  }

  private Instant midnight(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /** At most three of the free times; a time of day that was said outweighs the host's way. */
  List<TimeSlot> chosenFrom(List<TimeSlot> free, Driving driving) {
    List<TimeSlot> wanted = free.stream().filter(this::isWanted).toList();
    return wanted.isEmpty() || near.isEmpty()
        ? Offers.spread(wanted, zone, driving)
        : Offers.nearest(wanted, meant(wanted), zone);
  }

  private boolean isWanted(TimeSlot slot) {
    LocalDateTime local = LocalDateTime.ofInstant(slot.start(), zone);
    return days.contains(local.toLocalDate())
        && part.filter(each -> !each.has(local.toLocalTime())).isEmpty();
  }

  // Nine in the morning or in the evening: whichever has something free nearer to it.
  private Instant meant(List<TimeSlot> wanted) {
    return moments().min(Comparator.comparing(moment -> distance(moment, wanted))).orElseThrow();
  }

  private static Duration distance(Instant moment, List<TimeSlot> slots) {
    return slots.stream()
        .map(slot -> Duration.between(moment, slot.start()).abs())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** A moment to look round for others where nothing is free. */
  Instant about() {
    return moments()
        .findFirst()
        .orElse(days.get(0).atTime(LocalTime.NOON).atZone(zone).toInstant());
  }

  private Stream<Instant> moments() {
    return near.stream().map(reading -> reading.atZone(zone).toInstant());
  }
}
