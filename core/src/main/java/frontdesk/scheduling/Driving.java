package frontdesk.scheduling;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much further a host drives for one more appointment at a place.
 *
 * @param place empty where nobody knows: then no time is further than another
 * @param others the host's appointments around whose place is known, by their date
 */
record Driving(
    Optional<PropertyId> place,
    Travel travel,
    Map<LocalDate, List<TakenSeat>> others,
    ZoneId zone) {
  /** Where nobody drives, or nobody knows how far. */
  static final Driving NONE =
      new Driving(Optional.empty(), Travel.NONE, Map.of(), ZoneId.of("UTC"));

  static Driving of(
      Optional<PropertyId> place, Travel travel, List<TakenSeat> others, ZoneId zone) {
    Map<LocalDate, List<TakenSeat>> byDate =
        others.stream()
            .filter(other -> other.place().isPresent())
            .collect(groupingBy(other -> date(other.slot(), zone)));
    return new Driving(place, travel, byDate, zone);
  }

  /**
   * The detour from the appointment before to the one after it on the same date. The first way of a
   * day and the last one are nobody's, because it is not known where the host comes from.
   */
  Duration added(TimeSlot slot) {
    List<TakenSeat> sameDate = others.getOrDefault(date(slot, zone), List.of());
    Optional<PropertyId> before =
        sameDate.stream()
            .filter(other -> !other.slot().end().isAfter(slot.start()))
            .max(comparing(other -> other.slot().end()))
            .flatMap(TakenSeat::place);
    Optional<PropertyId> after =
        sameDate.stream()
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

  private static LocalDate date(TimeSlot slot, ZoneId zone) {
    return slot.start().atZone(zone).toLocalDate();
  }
}
