package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.Port;

/** Whether hosts see each other's properties; where nobody decided, they do not. */
@Port
public interface PropertySharing {
  /**
   * @return false if there is no such organisation
   * @throws frontdesk.Unavailable if the store does not answer
   */
  boolean share(OrgId org, boolean shared);

  /**
   * False also if there is no such organisation.
   *
   * @throws frontdesk.Unavailable if the store does not answer
   */
  boolean isShared(OrgId org);
}
