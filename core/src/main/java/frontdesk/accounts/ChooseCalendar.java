package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Hosts;

/**
 * Keeps a host's calendar elsewhere than in Microsoft 365 from now on. What is booked stays booked,
 * and what stands in Outlook of it stays there as it is.
 */
public final class ChooseCalendar {
  private final Hosts hosts;
  private final CalendarGrants grants;

  public ChooseCalendar(Hosts hosts, CalendarGrants grants) {
    this.hosts = hosts;
    this.grants = grants;
  }

  /**
   * Forgets the host's grant first: one that is not used is only a danger.
   *
   * @return false if there is no such host
   * @throws IllegalArgumentException if that kind is used by connecting it
   * @throws Unavailable if the store does not answer; to repeat it is safe
   */
  public boolean choose(OrgId org, UserId host, CalendarKind kind) {
    if (kind == CalendarKind.MICROSOFT) {
      throw new IllegalArgumentException("a calendar in Microsoft 365 is connected, not chosen");
    }
    if (hosts.find(org, host).isEmpty()) {
      return false;
    }
    grants.remove(org, host);
    hosts.keepCalendarIn(org, host, kind);
    return true;
  }
}
