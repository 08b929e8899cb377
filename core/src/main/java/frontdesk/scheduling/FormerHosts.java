package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Hosts who are there no more. What was booked with them stays as it was. Every method throws
 * {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface FormerHosts {
  /** Whoever looks for one of more than these asks by name. */
  int MOST = 500;

  /** What came of a removal; nothing changed unless the host is removed. */
  enum Removal {
    REMOVED,
    NOT_THERE,
    /** Somebody comes to an appointment with this host. */
    BOOKED,
    /** A line leads to this host, or to a group that has no other. */
    LED_TO,
    /** Somebody signs in to look after this host. */
    LOOKED_AFTER
  }

  /**
   * One who was a host.
   *
   * @param zone in which the times of what was booked are told
   */
  record Former(UserId id, ZoneId zone) {}

  /**
   * Takes a host away, with their other names, their places in groups, the calendar's grant and
   * held times; properties that were theirs are all hosts'. Of a booking and a removal that race,
   * one comes to nothing.
   */
  Removal remove(OrgId org, UserId host, Instant now);

  /** By id, at most {@link #MOST}; whoever was added again is none. */
  List<Former> former(OrgId org);
}
