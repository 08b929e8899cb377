package frontdesk.scheduling;

import frontdesk.scheduling.StatedDay.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time as people say it, such as {@code "tomorrow at 2 pm"} or {@code "Tuesday the 24th"}.
 *
 * @param part of the day, where that is all that was said of its time
 * @param zone the one that was named with it
 */
public record SaidTime(
    Optional<StatedDay> day,
    Optional<StatedClock> clock,
    Optional<DayPart> part,
    Optional<ZoneId> zone)
    implements RequestedTime {

  @Override
  public Readings readings(ZonedDateTime now) {
    return day.map(said -> readings(said.seenFrom(now.toLocalDate())))
        .orElseGet(() -> new Readings(List.of(), Optional.of(Refusal.NO_DAY_SAID)));
  }

  // "Tuesday" fits any time of that day, "at nine" nine o'clock of any.
  @Override
  public boolean mayMean(Instant moment, ZonedDateTime now) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, zone.orElse(now.getZone()));
    LocalDate date = local.toLocalDate();
    return day.filter(said -> !said.seenFrom(now.toLocalDate()).may().contains(date)).isEmpty()
        && clock.filter(said -> said.on(date).noneMatch(local::equals)).isEmpty()
        && part.filter(said -> !said.has(local.toLocalTime())).isEmpty();
  }

  private Readings readings(Dates dates) {
    List<StatedTime> may = dates.may().stream().flatMap(this::on).map(SaidTime::local).toList();
    return new Readings(may, doubt(dates));
  }

  private Stream<LocalDateTime> on(LocalDate date) {
    return clock.map(said -> said.on(date)).orElseGet(() -> Stream.of(date.atTime(LocalTime.NOON)));
  }

  private Optional<Refusal> doubt(Dates dates) {
    if (dates.doubt().filter(Refusal.NO_DAY_SAID::equals).isPresent()) {
      return dates.doubt();
    }
    if (clock.isEmpty()) {
      return Optional.of(Refusal.NO_TIME_SAID);
    }
    boolean halves = clock.get().minutes().size() > 1;
    return dates
        .doubt()
        .or(() -> halves ? Optional.of(Refusal.MORNING_OR_EVENING) : Optional.empty());
  }

  /** As the end of something: on the day it starts, unless a day was said. */
  Optional<StatedTime> endOf(StatedTime start, ZonedDateTime now) {
    List<LocalDateTime> may =
        day
            .map(said -> said.seenFrom(now.toLocalDate()).may())
            .orElseGet(() -> List.of(start.reading().toLocalDate()))
            .stream()
            .flatMap(date -> clock.stream().flatMap(said -> said.on(date)))
            .toList();
    return may.stream()
        .filter(start.reading()::isBefore)
        .findFirst()
        .or(() -> may.stream().findFirst())
        .map(reading -> new StatedTime(reading, start.offset()));
  }

  private static StatedTime local(LocalDateTime reading) {
    return new StatedTime(reading, Optional.empty());
  }
}
