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
  public int count(OrgId org) {
    return 0;
  }

  @Override
  public Map<Leg, Duration> among(OrgId org, Set<PropertyId> places) {
    return Map.of();
  }

  @Override
  public void keep(OrgId org, Map<Leg, Duration> table) {
    throw new UnsupportedOperationException("there is nowhere to keep it");
  }
}
