package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.scheduling.CalendarUnavailable;
import java.util.Optional;

/** Reads of a mailbox, where only a whole answer counts. */
final class Reads {
  private Reads() {}

  /**
   * @throws CalendarUnavailable unless it came whole
   */
  static JsonNode read(MailboxSession mailbox, String address) {
    return found(mailbox, address)
        .orElseThrow(() -> new CalendarUnavailable("what was asked for is not in the mailbox"));
  }

  /**
   * Empty if it is certain that there is no such item.
   *
   * @throws CalendarUnavailable if neither it nor its absence was told
   */
  static Optional<JsonNode> found(MailboxSession mailbox, String address) {
    GraphReply reply = patiently(mailbox, GraphRequest.get(address));
    if (Refusals.noSuchItem(reply)) {
      return Optional.empty();
    }
    if (!reply.succeeded() || !reply.body().isObject()) {
      throw new CalendarUnavailable("a read of the mailbox was answered " + reply.status());
    }
    return Optional.of(reply.body());
  }

  // Graph's passing troubles are often over by the next request; who waits for more is not told.
  private static GraphReply patiently(MailboxSession mailbox, GraphRequest request) {
    GraphReply reply = once(mailbox, request);
    return reply.status() / 100 == 5 ? once(mailbox, request) : reply;
  }

  private static GraphReply once(MailboxSession mailbox, GraphRequest request) {
    try {
      return mailbox.send(request);
    } catch (GraphUnanswered silent) {
      throw new CalendarUnavailable("a read of the mailbox was not answered", silent);
    }
  }
}
