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

  /**
   * All that decides whom somebody may mean who came that way, in one look: whoever asks cannot
   * tell by the time it takes what is somebody else's from what is not there. A store that keeps no
   * lines and aliases knows hosts by their ids only.
   *
   * @param named the caller's word for a host: an id or an alias
   */
  default Candidates candidates(OrgId org, Way way, Optional<UserId> named) {
    return Candidates.of(
        named.or(way::only).or(way::usual).flatMap(id -> find(org, id)), named.isPresent());
  }

  /** Who is meant by somebody who came that way. */
  default Reached reached(OrgId org, Way way, Optional<UserId> named) {
    return candidates(org, way, named).choose(way, named);
  }

  /** Adds a host; does nothing if the organisation already has one of that id. */
  void add(Host host);

  /** Says where a host's calendar is kept from now on; does nothing for an unknown host. */
  void keepCalendarIn(OrgId org, UserId id, CalendarKind kind);

  /** Takes over another zone and other office hours; does nothing for an unknown host. */
  void keepHours(OrgId org, UserId id, ZoneId zone, OfficeHours hours);

  /** Takes over another policy; does nothing for an unknown host. What is booked stays booked. */
  void keepPolicy(OrgId org, UserId id, BookingPolicy policy);

  /**
   * Takes over another zone, other hours and another policy in one commit, as long as nobody else
   * did since they were looked at: of two who change what both have seen, exactly one does.
   *
   * @param seen the host as it was looked at
   * @return false, with nothing changed, if its rules are others by now or there is no such host
   */
  boolean keepRules(Host seen, Host wanted);
}
