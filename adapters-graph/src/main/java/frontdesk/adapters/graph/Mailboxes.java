package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarUnavailable;
import java.util.Optional;

/** Lets one user at a time work in a host's mailbox. */
interface Mailboxes {
  /**
   * Works in a host's mailbox while nobody else does, on any node.
   *
   * @return empty if the host is not connected, or has to connect again
   * @throws CalendarUnavailable if the mailbox, its lease or a token was not to be had before the
   *     deadline; or as {@code work} throws it
   */
  <T> Optional<T> use(OrgId org, UserId host, Deadline deadline, Work<T> work);

  /** Something to do in a mailbox. */
  @FunctionalInterface
  interface Work<T> {
    T in(MailboxSession mailbox);
  }
}
