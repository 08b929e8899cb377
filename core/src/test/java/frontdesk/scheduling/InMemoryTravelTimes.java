package frontdesk.scheduling;

import static java.util.stream.Collectors.toMap;

import frontdesk.OrgId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tables of ways in memory. */
public final class InMemoryTravelTimes implements TravelTables {
  private final Map<OrgId, Map<Leg, Duration>> tables = new ConcurrentHashMap<>();

  @Override
  public Map<Leg, Duration> about(OrgId org, PropertyId place) {
    return of(org).entrySet().stream()
        .filter(way -> way.getKey().from().equals(place) || way.getKey().to().equals(place))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<Leg, Duration> among(OrgId org, Set<PropertyId> places) {
    return of(org).entrySet().stream()
        .filter(way -> places.containsAll(Set.of(way.getKey().from(), way.getKey().to())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<Leg, Duration> of(OrgId org) {
    return tables.getOrDefault(org, Map.of());
  }

  @Override
  public int count(OrgId org) {
    return of(org).size();
  }

  @Override
  public void keep(OrgId org, Map<Leg, Duration> table) {
    tables.put(org, Map.copyOf(table));
  }
}
