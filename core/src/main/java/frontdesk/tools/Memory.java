package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.Unavailable;
import frontdesk.conversation.Conversation;
import frontdesk.conversation.Conversations;
import frontdesk.scheduling.HoldOffers;
import java.time.Clock;
import java.util.Optional;

/**
 * The one place where it is looked up what was said in a call, once before a tool call is read, and
 * decided what is kept of it once it was answered. Without it the call is answered all the same, as
 * if it were the first.
 */
final class Memory {
  private static final System.Logger LOG = System.getLogger(Memory.class.getName());

  private final Optional<Stores> stores;
  private final Clock clock;

  private record Stores(Conversations conversations, HoldOffers holdOffers) {}

  private Memory(Optional<Stores> stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** Each tool call stands for itself. */
  static Memory none(Clock clock) {
    return new Memory(Optional.empty(), clock);
  }

  static Memory of(Conversations conversations, HoldOffers holdOffers, Clock clock) {
    return new Memory(Optional.of(new Stores(conversations, holdOffers)), clock);
  }

  /**
   * A tool call and what was known before it.
   *
   * @param kept empty where nobody could find it again, or where it is not known what would be
   *     written over
   */
  record Recalled(Turn turn, Conversation before, Optional<Kept> kept) {}

  /** Where it is kept. */
  record Kept(Stores stores, CallId call) {
    Conversations conversations() {
      return stores.conversations();
    }

    void hold(Turn turn) {
      turn.toHold().ifPresent(it -> stores.holdOffers().hold(it.host(), call, it.slots()));
    }
  }

  Recalled recall(CallContext context) {
    Optional<Kept> kept = stores.flatMap(both -> context.call().map(call -> new Kept(both, call)));
    try {
      Conversation before =
          kept.flatMap(it -> it.conversations().find(context.org(), it.call()))
              .orElse(Conversation.FRESH);
      return new Recalled(new Turn(before, clock.instant()), before, kept);
    } catch (RuntimeException failed) {
      warn("What was said before is not known", failed);
      return new Recalled(Turn.alone(clock.instant()), Conversation.FRESH, Optional.empty());
    }
  }

  /** What is to be kept of it, if anything new was said and it can be found again. */
  static Optional<Conversation> toKeep(Recalled recalled) {
    Conversation after = recalled.turn().conversation();
    return recalled.kept().isPresent() && !after.equals(recalled.before())
        ? Optional.of(after)
        : Optional.empty();
  }

  /**
   * Holds for the caller what was offered. Who is told of a time that is gone by now finds it
   * taken, as without holds.
   */
  static void hold(Recalled recalled) {
    try {
      recalled.kept().ifPresent(it -> it.hold(recalled.turn()));
    } catch (RuntimeException failed) {
      warn("What was offered is not held", failed);
    }
  }

  // One line, as an outage comes with every call; a fault of ours has its trace in the log.
  private static void warn(String what, RuntimeException failed) {
    boolean away = failed instanceof Unavailable;
    LOG.log(System.Logger.Level.WARNING, () -> away ? what + ": " + failed.getMessage() : what);
    LOG.log(away ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, what, failed);
  }
}
