package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;

/**
 * What hosts are called besides their ids, alone and together. Every method throws {@link
 * Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface HostNames {
  /**
   * From now on that word means this host too.
   *
   * @return false, with nothing changed, if there is no such host, or the word means another host
   */
  boolean alias(OrgId org, UserId alias, UserId host);

  /** False if that is no alias. */
  boolean forgetAlias(OrgId org, UserId alias);

  /**
   * Keeps a group, in place of one of that name.
   *
   * @return false, with nothing changed, if one of them is no host of the organisation
   */
  boolean group(OrgId org, HostGroup group);

  /** False if there is no such group. Lines that lead to it lead nowhere then. */
  boolean forgetGroup(OrgId org, UserId name);
}
