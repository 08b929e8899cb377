package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Free times of one length, made only once somebody looks at them. */
final class FreeTimes extends AbstractList<TimeSlot> implements RandomAccess {
  /** In minutes since the epoch. */
  private final int[] starts;

  private final Duration length;

  FreeTimes(int[] starts, Duration length) {
    this.starts = starts;
    this.length = length;
  }

  @Override
  public TimeSlot get(int index) {
    return TimeSlot.of(Instant.ofEpochSecond(starts[index] * 60L), length);
  }

  @Override
  public int size() {
    return starts.length;
  }
}
