package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;

/** Forgets a host's grant. The host stays one whose calendar is elsewhere, so is not booked. */
public final class DisconnectCalendar {
  private final CalendarGrants grants;

  public DisconnectCalendar(CalendarGrants grants) {
    this.grants = grants;
  }

  /** False if nothing was connected. */
  public boolean disconnect(OrgId org, UserId host) {
    return grants.remove(org, host);
  }
}
