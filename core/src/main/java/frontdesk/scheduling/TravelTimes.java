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
 * What is known of ways between an organisation's addresses. Every method throws {@link
 * Unavailable} when the store does not answer.
 */
@Port
public interface TravelTimes {
  /** Every way from or to a place that is known. */
  Map<Leg, Duration> about(OrgId org, PropertyId place);

  /** Every way between two of these places that is known. */
  Map<Leg, Duration> among(OrgId org, Set<PropertyId> places);
}
