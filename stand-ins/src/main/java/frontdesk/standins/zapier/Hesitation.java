package frontdesk.standins.zapier;

import frontdesk.standins.wire.ScriptedFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait between a request's arrival and its being read. */
public final class Hesitation extends ScriptedFault<Integer> {
  private final CountDownLatch gate;
  private final Duration longest;

  Hesitation(CountDownLatch gate, Duration longest, int nth, int times) {
    super(arrival -> true, gate, nth, times);
    this.gate = gate;
    this.longest = longest;
  }

  void pass() throws InterruptedException {
    boolean unused = gate.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
