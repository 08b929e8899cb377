package frontdesk.adapters.graph;

import frontdesk.scheduling.CalendarUnavailable;

/** One mailbox, ours alone for now: requests go out one after the other. */
interface MailboxSession {
  /** The lasting id of the account whose mailbox it is. */
  String owner();

  /**
   * Sends a request with the host's token and gives back what came, whatever its status. A 401 is
   * answered by one new token and one repeat; a 429, and a 503 to a request that may be repeated,
   * by a wait as long as the other side asks and the deadline allows.
   *
   * @throws GraphUnanswered if the request left and no whole answer came: it may have been carried
   *     out
   * @throws CalendarUnavailable if it certainly was not carried out: no connection, no token, no
   *     time left to wait
   * @throws MustReconnect if the host has to connect again; whoever works in a mailbox lets it pass
   */
  GraphReply send(GraphRequest request);
}
