package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.Port;

/** A way out of the house, such as a Zapier hook. */
@Port
public interface NoticeChannel {
  /** True if the organisation has connected this channel; without it no notice is written. */
  boolean connected(OrgId org);

  /**
   * Sends once, within the channel's own deadline, and never throws: what is not known for certain
   * is {@link Receipt.Unknown}. The content is the same for every attempt at a notice.
   */
  Receipt deliver(Attempt attempt);
}
