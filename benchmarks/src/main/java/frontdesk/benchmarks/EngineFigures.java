package frontdesk.benchmarks;

import frontdesk.TimeSlot;
import frontdesk.minutes.MinuteBits;
import frontdesk.minutes.Minutes;
import frontdesk.minutes.Starts;
import frontdesk.minutes.WallClock;
import frontdesk.minutes.WallHours;
import frontdesk.scheduling.Availability;
import frontdesk.scheduling.BlockedTimes;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostTimes;
import frontdesk.scheduling.NeighbourRules;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One host, 30 days, 30-minute slots, and so many busy events in no order. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineFigures {
  private static final int LENGTH = 30;
  private static final Starts.Grid GRID = new Starts.Grid(LENGTH, 0);

  @Param({"100", "1000", "10000", "100000"})
  public int events;

  private final Host host = Month.host("any");
  private BlockedTimes blocked;
  private long[] packed;
  private HostTimes kept;
  private long[] keptBits;

  @Setup
  public void make() {
    blocked = new BlockedTimes(List.of(), Month.busy(events));
    packed = pack();
    kept = HostTimes.of(host, blocked, Month.WINDOW);
    keptBits = bits();
  }

  /** Objects become numbers: what the engine below does not have to do. */
  @Benchmark
  public long[] pack() {
    List<TimeSlot> busy = blocked.busy();
    long[] all = new long[busy.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = Minutes.pack(busy.get(i));
    }
    return all;
  }

  /** No hours, no zone, no rules: busy bits, and a look at each half hour. */
  @Benchmark
  public int bareLoop() {
    return count(bits());
  }

  /** The same where the bits are there already. */
  @Benchmark
  public int bareLoopKept() {
    return count(keptBits);
  }

  private long[] bits() {
    long[] bits = new long[(Month.MINUTES >> 6) + 1];
    for (long time : packed) {
      int from = Math.max(0, (int) (time >> 32) - Month.FIRST);
      int to = Math.min(Month.MINUTES, (int) time - Month.FIRST);
      int word = from >> 6;
      int last = (to - 1) >> 6;
      if (from >= to) {
        continue;
      }
      if (word == last) {
        bits[word] |= (-1L << from) & (-1L >>> -to);
        continue;
      }
      bits[word] |= -1L << from;
      for (int i = word + 1; i < last; i++) {
        bits[i] = -1L;
      }
      bits[last] |= -1L >>> -to;
    }
    return bits;
  }

  private static int count(long[] bits) {
    long mask = (1L << LENGTH) - 1;
    int free = 0;
    for (int start = 0; start + LENGTH <= Month.MINUTES; start += LENGTH) {
      int word = start >> 6;
      int shift = start & 63;
      long run = bits[word] >>> shift;
      if (shift > 64 - LENGTH) {
        run |= bits[word + 1] << (64 - shift);
      }
      if ((run & mask) == 0) {
        free++;
      }
    }
    return free;
  }

  /** From unsorted packed times, with office hours in a zone and buffers, through the package. */
  @Benchmark
  public int[] engine() {
    return starts(Month.OFFICE_HOURS);
  }

  /** The same, open around the clock, so that nothing is saved by being closed. */
  @Benchmark
  public int[] engineAlwaysOpen() {
    return starts(Month.ALWAYS_OPEN);
  }

  private int[] starts(WallHours hours) {
    int to = Month.FIRST + Month.MINUTES;
    WallClock wall = WallClock.of(Month.ZONE.getRules(), Month.FIRST, to);
    MinuteBits shut = MinuteBits.allSet(Month.FIRST, to);
    hours.clearOpen(wall, shut);
    shut.setAll(packed, Month.BUFFER, Month.BUFFER);
    return Starts.find(wall, shut, GRID, Month.FIRST, to - LENGTH, LENGTH, Starts.ANY);
  }

  /** The same from objects: the face that everybody uses. */
  @Benchmark
  public List<TimeSlot> availability() {
    return new Availability(host, blocked, Month.NOW).free(Month.WINDOW);
  }

  @Benchmark
  public List<TimeSlot> keptIndex() {
    return kept.free(Month.WINDOW, Month.NOW, NeighbourRules.NONE);
  }
}
