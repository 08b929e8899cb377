package frontdesk.adapters.realtime.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The end of a call: it is gone once both ends are. For one thread at a time. */
final class Leaving {
  /** Whoever was told that it is over has so long to say goodbye too. */
  static final Duration GOODBYE = Duration.ofSeconds(5);

  private final LongSupplier nanos;
  private final Runnable gone;
  private boolean pageLeft;
  private boolean modelLeft = true;
  private long since;

  /**
   * @param gone told once nothing of it is left, perhaps twice
   */
  Leaving(LongSupplier nanos, Runnable gone) {
    this.nanos = nanos;
    this.gone = gone;
  }

  void modelJoined() {
    modelLeft = false;
  }

  void modelLeft() {
    modelLeft = true;
  }

  void pageLeft() {
    pageLeft = true;
  }

  /** It is over from now on. */
  void begins() {
    since = nanos.getAsLong();
  }

  void endIfAlone() {
    if (pageLeft && modelLeft) {
      gone.run();
    }
  }

  /** Whether they have had their time. */
  boolean isLate() {
    return nanos.getAsLong() - since > GOODBYE.toNanos();
  }

  /** Whoever is still there is not waited for. */
  void end() {
    gone.run();
  }
}
