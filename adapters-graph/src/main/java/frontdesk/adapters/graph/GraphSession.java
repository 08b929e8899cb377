package frontdesk.adapters.graph;

import frontdesk.Deadline;
import java.time.Clock;

/** A mailbox over HTTP, while its lease is ours. For one thread. */
final class GraphSession implements MailboxSession {
  private final GraphHttp http;
  private final HeldGrant grant;
  private final Mailbox mailbox;
  private final Clock clock;
  private final Deadline deadline;

  GraphSession(GraphHttp http, HeldGrant grant, Mailbox mailbox, Clock clock, Deadline deadline) {
    this.http = http;
    this.grant = grant;
    this.mailbox = mailbox;
    this.clock = clock;
    this.deadline = deadline;
  }

  @Override
  public String owner() {
    return grant.owner();
  }

  @Override
  public GraphReply send(GraphRequest request) {
    return new GraphExchange(http, grant, mailbox, clock, deadline, request).reply();
  }
}
