package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a host's other appointments demand of a new one beside a free seat: a day that is not full
 * yet, and time for the way. Looked at when times are offered, and again under the host's lock when
 * one is taken.
 *
 * @param zone whose dates are counted
 * @param aDay as {@link Limits#aDay}
 * @param place where the new one is; empty where nobody knows: then no way is too long
 */
public record NeighbourRules(
    ZoneId zone, OptionalInt aDay, Optional<PropertyId> place, Travel travel) {
  /** For a host who demands nothing of the kind. */
  public static final NeighbourRules NONE =
      new NeighbourRules(ZoneId.of("UTC"), OptionalInt.empty(), Optional.empty(), Travel.NONE);

  /** A date may begin that long before an instant of it, and end that long after, on any clock. */
  private static final Duration DATE = Duration.ofHours(26);

  /** Where appointments that matter to a slot may lie; empty where none does. */
  public Optional<TimeSlot> reach(TimeSlot slot) {
    Duration around = travels() ? travel.longest() : Duration.ZERO;
    if (aDay.isPresent() && around.compareTo(DATE) < 0) {
      around = DATE;
    }
    return around.isZero()
        ? Optional.empty()
        : Optional.of(new TimeSlot(slot.start().minus(around), slot.end().plus(around)));
  }

  private boolean travels() {
    return place.isPresent() && !travel.usual().isZero();
  }

  /**
   * The rule that refuses a slot, if one does.
   *
   * @param others what is taken within {@link #reach}, without what is to be moved there
   */
  public Optional<Refusal> refusal(TimeSlot slot, Collection<TakenSeat> others) {
    if (isFull(slot, others)) {
      return Optional.of(Refusal.DAY_FULL);
    }
    return others.stream().anyMatch(other -> isTooFar(slot, other))
        ? Optional.of(Refusal.NO_TIME_TO_TRAVEL)
        : Optional.empty();
  }

  private boolean isFull(TimeSlot slot, Collection<TakenSeat> others) {
    return aDay.isPresent()
        && date(slot.start())
            .datesUntil(date(slot.end().minusNanos(1)).plusDays(1))
            .anyMatch(date -> appointmentsOn(date, others) >= aDay.getAsInt());
  }

  private long appointmentsOn(LocalDate date, Collection<TakenSeat> others) {
    return others.stream()
        .filter(other -> !other.isHold() && date(other.slot().start()).equals(date))
        .count();
  }

  private LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private boolean isTooFar(TimeSlot slot, TakenSeat other) {
    TimeSlot at = other.slot();
    return isElsewhere(other)
        && at.end().plus(wayFrom(other)).isAfter(slot.start())
        && slot.end().plus(wayTo(other)).isAfter(at.start());
  }

  /** True if the host has to get from there to the new one, or the other way round. */
  boolean isElsewhere(TakenSeat other) {
    return travels() && other.place().isPresent() && !other.place().equals(place);
  }

  Duration wayFrom(TakenSeat other) {
    return travel.between(other.place(), place);
  }

  Duration wayTo(TakenSeat other) {
    return travel.between(place, other.place());
  }
}
