package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.Optional;

/**
 * The grants of all hosts, kept sealed. Every method throws {@link Unavailable} when the store does
 * not answer; then nothing changed.
 */
@Port
public interface CalendarGrants {
  /** The grant, working or broken; empty where the host is not connected. */
  Optional<CalendarGrant> find(OrgId org, UserId host);

  /** The host of the organisation that is connected to the account of that lasting id. */
  Optional<UserId> hostOf(OrgId org, String subject);

  /**
   * Keeps a new grant in place of whatever the host had. A {@link MailboxLease} that somebody still
   * holds is lost: what its holder would write belongs to the old grant.
   *
   * @return false if another host of the organisation is connected to that account; then nothing
   *     changed. Of two who race for one account, one gets it
   */
  boolean connect(CalendarGrant grant);

  /** Forgets a grant; false if there was none. */
  boolean remove(OrgId org, UserId host);
}
