package frontdesk.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What it costs to find free times, beside a bare loop over the same input. */
public final class EngineBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /**
   * Many short rounds, of which the median counts: whatever else the machine does comes and goes.
   */
  private static final TimeValue ROUND = TimeValue.milliseconds(100);

  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 15;

  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put("bareLoop", "bare bitmap loop, packed events");
    ROWS.put("engine", "engine, packed events, office hours, buffers");
    ROWS.put("engineAlwaysOpen", "engine, packed events, always open, buffers");
    ROWS.put("pack", "packing the events' objects");
    ROWS.put("availability", "`Availability`, events as objects");
    ROWS.put("bareLoopKept", "bare loop on kept bits");
    ROWS.put("keptIndex", "kept index (`HostTimes`)");
    ROWS.put("all", "several hosts, all free");
    ROWS.put("any", "several hosts, any free");
  }

  private EngineBenchmark() {}

  public static void main(String[] args) throws RunnerException {
    Map<String, RunResult> results = new LinkedHashMap<>();
    new Runner(
            new OptionsBuilder()
                .include(EngineFigures.class.getName())
                .include(SeveralHostsFigures.class.getName())
                .warmupIterations(WARM_UPS)
                .warmupTime(ROUND)
                .measurementIterations(ROUNDS)
                .measurementTime(ROUND)
                .forks(1)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run()
        .forEach(run -> results.put(key(run), run));
    OUT.printf("Java %s, %s%n%n", Runtime.version(), System.getProperty("os.arch"));
    OUT.println("| 30 days, 30-minute slots | events or hosts | a question | beside | allocated |");
    OUT.println("| --- | --- | --- | --- | --- |");
    ROWS.keySet().forEach(row -> print(row, results));
  }

  private static void print(String row, Map<String, RunResult> results) {
    double first = 0;
    for (int many : new int[] {1, 10, 100, 1_000, 10_000, 100_000}) {
      RunResult run = results.get(row + many);
      if (run == null) {
        continue;
      }
      double nanos = median(run);
      first = first == 0 ? nanos : first;
      OUT.printf(
          Locale.ROOT,
          "| %s | %,d | %s | %s | %s |%n",
          ROWS.get(row),
          many,
          time(nanos),
          beside(row, many, nanos, first, results),
          bytes(run));
    }
  }

  // To the bare loop, or to the fewest events or hosts.
  private static String beside(
      String row, int many, double nanos, double first, Map<String, RunResult> results) {
    return switch (row) {
      case "engine", "engineAlwaysOpen", "availability" ->
          String.format(Locale.ROOT, "%.2f × bare", nanos / median(results.get("bareLoop" + many)));
      case "keptIndex", "all", "any" -> String.format(Locale.ROOT, "%.2f × first", nanos / first);
      default -> "";
    };
  }

  private static double median(@Nullable RunResult run) {
    return Objects.requireNonNull(run).getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static String key(RunResult run) {
    String method = run.getParams().getBenchmark();
    String many = run.getParams().getParam(method.contains("SeveralHosts") ? "hosts" : "events");
    return method.substring(method.lastIndexOf('.') + 1) + many;
  }

  private static String time(double nanos) {
    return nanos < 1_000_000
        ? String.format(Locale.ROOT, "%,.2f µs", nanos / 1_000)
        : String.format(Locale.ROOT, "%,.3f ms", nanos / 1_000_000);
  }

  private static String bytes(RunResult run) {
    Result<?> norm = run.getSecondaryResults().get("gc.alloc.rate.norm");
    return norm == null ? "" : String.format(Locale.ROOT, "%,.0f B", norm.getScore());
  }
}
