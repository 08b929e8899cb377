package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Each organisation's table of ways between addresses. Every method throws {@link Unavailable} when
 * the store does not answer; then nothing changed.
 */
@Port
public interface TravelTimes {
  /** Every way from or to a place that is in the table. */
  Map<Leg, Duration> about(OrgId org, PropertyId place);

  /** How many ways the table has. */
  int count(OrgId org);

  /** Every way between two of these places that is in the table. */
  Map<Leg, Duration> among(OrgId org, Set<PropertyId> places);

  /** Puts a table in place of the one before, in one commit. */
  void keep(OrgId org, Map<Leg, Duration> table);
}
