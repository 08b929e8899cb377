package frontdesk.standins.microsoft.faults;

import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** One scripted fault, to be asked afterwards whether it happened. */
public final class Fault {

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

  private final Predicate<SeenRequest> fits;
  private final Commit commit;
  private final Effect effect;
  private final CountDownLatch gate;
  private final int nth;
  private int seen;
  private int left;
  private int hits;

  Fault(
      Predicate<SeenRequest> fits,
      Commit commit,
      Effect effect,
      CountDownLatch gate,
      int nth,
      int times) {
    this.fits = fits;
    this.commit = commit;
    this.effect = effect;
    this.gate = gate;
    this.nth = nth;
    this.left = times;
  }

  public Commit commit() {
    return commit;
  }

  /** The answer as the client gets it. */
  public Answer spoil(Answer usual, Request request) {
    return effect.spoil(usual, request);
  }

  /** How many requests it has met. */
  public synchronized int hits() {
    return hits;
  }

  /** Lets a held answer go. */
  public void release() {
    gate.countDown();
  }

  /** Meets no further request. */
  public synchronized void end() {
    left = 0;
    gate.countDown();
  }

  synchronized boolean counts(SeenRequest request) {
    if (!fits.test(request)) {
      return false;
    }
    seen++;
    return true;
  }

  synchronized boolean strikes() {
    if (seen < nth || left == 0) {
      return false;
    }
    left--;
    hits++;
    return true;
  }
}
