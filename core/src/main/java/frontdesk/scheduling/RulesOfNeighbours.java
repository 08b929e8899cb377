package frontdesk.scheduling;

import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
}
