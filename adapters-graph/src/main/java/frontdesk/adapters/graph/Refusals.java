package frontdesk.adapters.graph;

import frontdesk.notices.Receipt;

/**
 * What Graph's answers other than success mean. The status first, then the code, never the text.
 */
final class Refusals {
  private static final String NO_SUCH_ITEM = "erroritemnotfound";
  private static final String DUPLICATE = "errorduplicatetransactionid";
  private static final String SUSPENDED = "erroraccountsuspend";

  private Refusals() {}

  /** Only this 404 speaks of the event; others say that there is no mailbox, or nothing at all. */
  static boolean noSuchItem(GraphReply reply) {
    return reply.status() == 404 && reply.code().equals(NO_SUCH_ITEM);
  }

  /** The transaction id was used for other content. */
  static boolean duplicate(GraphReply reply) {
    return (reply.status() == 400 || reply.status() == 409) && reply.code().equals(DUPLICATE);
  }

  /** The event was being changed, if only by Exchange itself. */
  static boolean conflict(GraphReply reply) {
    return reply.status() == 409 || reply.status() == 412;
  }

  /** A change was perhaps carried out all the same; each of these was seen with one that was. */
  static boolean ambiguous(GraphReply reply) {
    return switch (reply.status()) {
      case 403 -> reply.code().equals(SUSPENDED);
      case 408 -> true;
      case 507 -> false; // the mailbox is full
      default -> reply.status() / 100 == 5;
    };
  }

  /** What is known after a change that was answered neither with success nor ambiguously. */
  static Receipt receipt(GraphReply reply) {
    return switch (reply.status()) {
      case 400 -> new Receipt.Refused("Graph does not take the entry: 400");
      case 403 -> new Receipt.Refused("the calendar cannot be written to");
      case 404 -> new Receipt.NothingHappened("there is no mailbox");
      case 409, 412 -> new Receipt.NothingHappened("the event was being changed");
      case 401, 429 -> new Receipt.NothingHappened("Graph would not yet: " + reply.status());
      case 507 -> new Receipt.NothingHappened("the mailbox is full");
      default -> new Receipt.Unknown("Graph answered " + reply.status());
    };
  }
}
