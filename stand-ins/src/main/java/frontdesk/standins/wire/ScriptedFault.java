package frontdesk.standins.wire;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/**
 * Something that goes wrong with some requests, to be asked afterwards whether it happened.
 *
 * @param <R> what a stand-in knows of a request
 */
public abstract class ScriptedFault<R> {
  private final Predicate<R> fits;
  private final CountDownLatch gate;
  private final int nth;
  private int seen;
  private int left;
  private int hits;

  /**
   * @param gate what is held waits for it
   * @param nth from which fitting request on, counted from 1
   * @param times how many requests it meets
   */
  protected ScriptedFault(Predicate<R> fits, CountDownLatch gate, int nth, int times) {
    this.fits = fits;
    this.gate = gate;
    this.nth = nth;
    this.left = times;
  }

  /** How many requests it has met. */
  public synchronized int hits() {
    return hits;
  }

  /** Lets go what is held. */
  public void release() {
    gate.countDown();
  }

  /** Meets no further request. */
  public synchronized void end() {
    left = 0;
    gate.countDown();
  }

  synchronized boolean counts(R request) {
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
