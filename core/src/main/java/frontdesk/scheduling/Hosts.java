package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hosts of every organisation. Every method throws {@link Unavailable} when the store does not
 * answer.
 */
@Port
public interface Hosts {
  Optional<Host> find(OrgId org, UserId id);

  /** Adds a host; does nothing if the organisation already has one of that id. */
  void add(Host host);

  /** Says where a host's calendar is kept from now on; does nothing for an unknown host. */
  void keepCalendarIn(OrgId org, UserId id, CalendarKind kind);

  /** Takes over another zone and other office hours; does nothing for an unknown host. */
  void keepHours(OrgId org, UserId id, ZoneId zone, OfficeHours hours);

  /** Takes over another policy; does nothing for an unknown host. What is booked stays booked. */
  void keepPolicy(OrgId org, UserId id, BookingPolicy policy);
}
