package frontdesk.standins.microsoft.faults;

import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;
import frontdesk.standins.wire.ScriptedFault;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** One scripted fault, to be asked afterwards whether it happened. */
public final class Fault extends ScriptedFault<SeenRequest> {

  /** Whether what was asked for is done all the same. */
  public enum Commit {
    NEVER,
    /** Before the answer is spoilt. */
    FIRST,
    /** When the test says so, or when its clock has gone on long enough. */
    LATE
  }

  /** Spoils an answer. Without a commit there was none: then it is an empty 200. */
  @FunctionalInterface
  interface Effect {
    Answer spoil(Answer usual, Request request);
  }

  private final Commit commit;
  private final Effect effect;

  Fault(
      Predicate<SeenRequest> fits,
      Commit commit,
      Effect effect,
      CountDownLatch gate,
      int nth,
      int times) {
    super(fits, gate, nth, times);
    this.commit = commit;
    this.effect = effect;
  }

  public Commit commit() {
    return commit;
  }

  /** The answer as the client gets it. */
  public Answer spoil(Answer usual, Request request) {
    return effect.spoil(usual, request);
  }
}
