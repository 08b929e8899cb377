package frontdesk.benchmarks;

import frontdesk.TimeSlot;
import frontdesk.scheduling.BlockedTimes;
import frontdesk.scheduling.HostTimes;
import frontdesk.scheduling.NeighbourRules;
import frontdesk.scheduling.SeveralHosts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same month for several hosts, a thousand events each, from their kept indexes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SeveralHostsFigures {
  private static final int EVENTS = 1_000;

  @Param({"1", "10", "100"})
  public int hosts;

  private SeveralHosts several;

  @Setup
  public void make() {
    BlockedTimes blocked = new BlockedTimes(List.of(), Month.busy(EVENTS));
    List<HostTimes> times =
        IntStream.range(0, hosts)
            .mapToObj(i -> HostTimes.of(Month.host("host" + i), blocked, Month.WINDOW))
            .toList();
    several = new SeveralHosts(times, Month.NOW, NeighbourRules.NONE);
  }

  @Benchmark
  public List<TimeSlot> all() {
    return several.all(Month.WINDOW);
  }

  @Benchmark
  public List<TimeSlot> any() {
    return several.any(Month.WINDOW);
  }
}
