package frontdesk.scheduling;

import static java.util.stream.Collectors.toSet;

import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a host's other appointments demand of one at a place. */
final class RulesOfNeighbours {
  private final TravelTimes travelTimes;

  RulesOfNeighbours(TravelTimes travelTimes) {
    this.travelTimes = travelTimes;
  }

  /** The organisation's table is read only if the host travels and it is known where to. */
  NeighbourRules of(Host host, Optional<PropertyId> place) {
    BookingPolicy policy = host.policy();
    Duration usual = policy.buffers().travel();
    Map<Leg, Duration> known =
        place
            .filter(there -> !usual.isZero())
            .map(there -> travelTimes.about(host.org(), there))
            .orElse(Map.of());
    return new NeighbourRules(host.zone(), policy.limits().aDay(), place, new Travel(usual, known));
  }

  /**
   * How much the host drives for one more appointment among others. The table is read once more
   * only where there are two others to drive between.
   */
  Driving driving(Host host, NeighbourRules rules, List<TakenSeat> others) {
    if (rules.place().isEmpty() || rules.travel().usual().isZero()) {
      return Driving.NONE;
    }
    Set<PropertyId> places =
        others.stream().flatMap(other -> other.place().stream()).collect(toSet());
    Map<Leg, Duration> known = new HashMap<>(rules.travel().known());
    if (places.size() > 1) {
      known.putAll(travelTimes.among(host.org(), places));
    }
    Travel travel = new Travel(rules.travel().usual(), known);
    return Driving.of(rules.place(), travel, others, host.zone());
  }
}
