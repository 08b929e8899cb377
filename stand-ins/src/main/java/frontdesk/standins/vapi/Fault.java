package frontdesk.standins.vapi;

import frontdesk.standins.wire.Answer;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One scripted fault, to be asked afterwards whether it happened. */
public final class Fault {
  private final Predicate<SeenRequest> fits;
  private final boolean commits;
  private final Runnable before;
  private final UnaryOperator<Answer> effect;
  private final CountDownLatch gate;
  private final int nth;
  private int seen;
  private int left;
  private int hits;

  Fault(
      Predicate<SeenRequest> fits,
      boolean commits,
      Runnable before,
      UnaryOperator<Answer> effect,
      CountDownLatch gate,
      int nth,
      int times) {
    this.fits = fits;
    this.commits = commits;
    this.before = before;
    this.effect = effect;
    this.gate = gate;
    this.nth = nth;
    this.left = times;
  }

  /** Whether what was asked for is done all the same. */
  boolean commits() {
    return commits;
  }

  void before() {
    before.run();
  }

  Answer spoil(Answer usual) {
    return effect.apply(usual);
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
