package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** No organisation has a table: every way takes what the host's policy says. */
final class NoTravelTimes implements TravelTimes {
  @Override
  public Map<Leg, Duration> about(OrgId org, PropertyId place) {
    return Map.of();
  }

  @Override
  public Map<Leg, Duration> among(OrgId org, Set<PropertyId> places) {
    return Map.of();
  }
}
