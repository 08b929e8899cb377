package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.util.Map;

/**
 * Each organisation's own table of ways, which {@link TravelTimes} are read from. Every method
 * throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface TravelTables extends TravelTimes {
  /** How many ways the table has. */
  int count(OrgId org);

  /** Puts a table in place of the one before, in one commit. */
  void keep(OrgId org, Map<Leg, Duration> table);
}
