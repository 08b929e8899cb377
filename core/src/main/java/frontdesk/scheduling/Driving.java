package frontdesk.scheduling;

import static java.util.Comparator.comparing;

import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How much further a host drives for one more appointment at a place.
 *
 * @param place empty where nobody knows: then no time is further than another
 * @param others the host's appointments around
 */
record Driving(Optional<PropertyId> place, Travel travel, List<TakenSeat> others, ZoneId zone) {
  /** Where nobody drives, or nobody knows how far. */
  static final Driving NONE =
      new Driving(Optional.empty(), Travel.NONE, List.of(), ZoneId.of("UTC"));

  Driving {
    others = others.stream().filter(other -> other.place().isPresent()).toList();
  }

  /**
   * The detour from the appointment before to the one after it on the same date. The first way of a
   * day and the last one are nobody's, because it is not known where the host comes from.
   */
  Duration added(TimeSlot slot) {
    Optional<PropertyId> before =
        sameDate(slot).stream()
            .filter(other -> !other.slot().end().isAfter(slot.start()))
            .max(comparing(other -> other.slot().end()))
            .flatMap(TakenSeat::place);
    Optional<PropertyId> after =
        sameDate(slot).stream()
            .filter(other -> !other.slot().start().isBefore(slot.end()))
            .min(comparing(other -> other.slot().start()))
            .flatMap(TakenSeat::place);
    Duration detour =
        travel
            .between(before, place)
            .plus(travel.between(place, after))
            .minus(travel.between(before, after));
    return detour.isNegative() ? Duration.ZERO : detour;
  }

  private List<TakenSeat> sameDate(TimeSlot slot) {
    return others.stream().filter(other -> date(other.slot()).equals(date(slot))).toList();
  }

  private LocalDate date(TimeSlot slot) {
    return slot.start().atZone(zone).toLocalDate();
  }
}
