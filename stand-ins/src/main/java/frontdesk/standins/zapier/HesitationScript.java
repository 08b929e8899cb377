package frontdesk.standins.zapier;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A wait before reading, in the making. */
public final class HesitationScript {
  // Longer than any sender waits.
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final Faults faults;
  private int nth = 1;
  private int times = 1;

  HesitationScript(Faults faults) {
    this.faults = faults;
  }

  /** From the nth arrival on, counted from 1 and from now. */
  public HesitationScript nth(int from) {
    nth = from;
    return this;
  }

  public HesitationScript times(int many) {
    times = many;
    return this;
  }

  /** Every arrival, until {@link Hesitation#end}. */
  public HesitationScript always() {
    return times(Integer.MAX_VALUE);
  }

  public Hesitation takes(Duration time) {
    return faults.add(new Hesitation(new CountDownLatch(1), time, nth, times));
  }

  /** Until {@link Hesitation#release}; never, if nobody does. */
  public Hesitation hold() {
    return takes(FOR_EVER);
  }
}
