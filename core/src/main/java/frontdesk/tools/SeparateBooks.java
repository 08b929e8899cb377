package frontdesk.tools;

import frontdesk.Unavailable;
import frontdesk.calls.RecordCall;
import frontdesk.conversation.Conversations;
import java.util.Optional;

/**
 * Each part in a store of its own, one after the other. What one of them does not take is told to
 * operators and forgotten; the others get theirs.
 */
final class SeparateBooks implements AnswerBook {
  private static final System.Logger LOG = System.getLogger(SeparateBooks.class.getName());

  private final Optional<Conversations> conversations;
  private final RecordCall recordCall;
  private final Tally tally;

  /**
   * @param conversations empty where nothing is remembered
   */
  SeparateBooks(Optional<Conversations> conversations, RecordCall recordCall, Tally tally) {
    this.conversations = conversations;
    this.recordCall = recordCall;
    this.tally = tally;
  }

  @Override
  public void keep(Answered answered) {
    answered
        .remembered()
        .ifPresent(
            it ->
                conversations.ifPresent(
                    store ->
                        attempt(
                            "What was said now is not kept",
                            () ->
                                store.keep(
                                    answered.org(),
                                    answered.call().orElseThrow(),
                                    it,
                                    answered.at()))));
    answered
        .counted()
        .ifPresent(
            it ->
                attempt(
                    "An answer was given and not counted",
                    () -> tally.count(answered.org(), it.tool(), it.result())));
    answered
        .record()
        .ifPresent(
            it ->
                attempt(
                    "An answer was given and not recorded",
                    () -> recordCall.toolCall(answered.org(), answered.call().orElseThrow(), it)));
  }

  private static void attempt(String otherwise, Runnable keeping) {
    try {
      keeping.run();
    } catch (RuntimeException failed) {
      told(otherwise, failed);
    }
  }

  // One line, as an outage comes with every call; a fault of ours has its trace in the log.
  static void told(String what, RuntimeException failed) {
    boolean away = failed instanceof Unavailable;
    LOG.log(System.Logger.Level.WARNING, () -> away ? what + ": " + failed.getMessage() : what);
    LOG.log(away ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, what, failed);
  }
}
