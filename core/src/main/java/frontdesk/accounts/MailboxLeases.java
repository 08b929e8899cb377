package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.time.Duration;

/**
 * Lets one thread of one node at a time use a mailbox: Graph allows few requests at once, and
 * tokens that two renew at once are lost. A lease is a committed row; no transaction is held while
 * it lasts. Time is the database's. Every method throws {@link Unavailable} when the store does not
 * answer.
 */
@Port
public interface MailboxLeases {
  /** Takes the lease if nobody holds one; of several who ask at once, exactly one gets it. */
  Taking take(OrgId org, UserId host, Duration length);

  /**
   * Writes the grant back, with new tokens or as broken.
   *
   * @return false if the lease was lost meanwhile; then nothing was written, and whoever took it
   *     reads or writes newer tokens
   */
  boolean update(MailboxLease lease, CalendarGrant grant);

  /** Gives the mailbox free; does nothing if the lease was lost. */
  void release(MailboxLease lease);

  /** What came of {@link #take}. */
  sealed interface Taking {
    record Held(MailboxLease lease) implements Taking {}

    /** Somebody else uses the mailbox; ask again soon. */
    record InUse() implements Taking {}

    record NotConnected() implements Taking {}
  }
}
