package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.RequestedSlot.Doubtful;
import frontdesk.scheduling.RequestedSlot.Means;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request that cannot be booked as it was stated most likely meant: models write {@code Z}
 * beside local times, and years that are over. Nothing is booked on the strength of it; it is
 * asked.
 */
final class SecondReading {
  private final WantedSlot wanted;
  private final Host host;
  private final Instant now;
  private final ZoneId zone;
  private final BookingRules rules;

  SecondReading(WantedSlot wanted, Host host, Instant now) {
    this.wanted = wanted;
    this.host = host;
    this.now = now;
    this.zone = wanted.zone().orElse(host.zone());
    this.rules = new BookingRules(host, now);
  }

  /** Empty where the rules allow what was stated, or nothing else comes to mind. */
  Optional<Doubtful> of(RequestedSlot stated) {
    Optional<TimeSlot> slot =
        stated instanceof Means means ? Optional.of(means.slot()) : Optional.empty();
    if (slot.filter(this::isAllowed).isPresent()) {
      return Optional.empty();
    }
    Optional<TimeSlot> local = local();
    return local
        .filter(this::isAllowed)
        .map(meant -> new Doubtful(Refusal.LOCAL_OR_UTC, List.of(meant)))
        .or(() -> inThisYear(Stream.concat(slot.stream(), local.stream()).toList()));
  }

  private boolean isAllowed(TimeSlot slot) {
    return rules.refusal(slot).isEmpty();
  }

  // Where the wall clock shows UTC too there is nothing to doubt.
  private Optional<TimeSlot> local() {
    WantedSlot wall = wanted.withoutUtc();
    return !wall.equals(wanted) && RequestedSlot.of(wall, host, now) instanceof Means means
        ? Optional.of(means.slot())
        : Optional.empty();
  }

  private Optional<Doubtful> inThisYear(List<TimeSlot> stated) {
    if (host.policy().lead().pastAllowed()) {
      return Optional.empty();
    }
    List<TimeSlot> moved =
        stated.stream().flatMap(slot -> moved(slot).stream()).filter(this::mayBeMeant).toList();
    return moved.stream()
        .filter(this::isAllowed)
        .findFirst()
        .or(() -> moved.stream().findFirst())
        .map(meant -> new Doubtful(Refusal.YEAR_DOUBTFUL, List.of(meant)));
  }

  // Outside the hours the question is still the year; what is then said of the hours is true.
  private boolean mayBeMeant(TimeSlot slot) {
    return rules
        .refusal(slot)
        .map(why -> why == Refusal.OUTSIDE_HOURS || why == Refusal.OFF_GRID)
        .orElse(true);
  }

  // On the wall clock, since a year later the offset may be another.
  private Optional<TimeSlot> moved(TimeSlot slot) {
    LocalDateTime reading = LocalDateTime.ofInstant(slot.start(), zone);
    return SameDayOfYear.meantBy(reading.toLocalDate(), now.atZone(zone).toLocalDate())
        .map(date -> new StatedTime(date.atTime(reading.toLocalTime()), Optional.empty()))
        .map(time -> time.in(Optional.of(zone), zone))
        .flatMap(
            moment ->
                moment instanceof StatedTime.Moment.At at
                    ? Optional.of(TimeSlot.of(at.instant(), slot.length()))
                    : Optional.empty());
  }
}
