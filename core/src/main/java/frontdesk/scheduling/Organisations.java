package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;

/** What organisations decided for all their hosts. */
@Port
public interface Organisations {
  /**
   * @throws frontdesk.Unavailable if the store does not answer
   */
  boolean isKnown(OrgId org);

  /**
   * From now on attendees are invited that way; what was booked before stays as it is.
   *
   * @return false if there is no such organisation
   * @throws frontdesk.Unavailable if the store does not answer
   */
  boolean inviteBy(OrgId org, Invitations invitations);
}
