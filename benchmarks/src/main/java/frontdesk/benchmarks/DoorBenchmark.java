package frontdesk.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What it costs to know who is asking, in one run with the HMAC it is measured by. */
public final class DoorBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Issue 8: verifying a credential costs at most so many bare HMACs of the same bytes. */
  private static final double MOST = 3;

  /**
   * Many short rounds, of which the median counts: whatever else the machine does comes and goes.
   */
  private static final TimeValue ROUND = TimeValue.milliseconds(100);

  /** A door is much code that runs briefly: a compiler needs longer for it than for a loop. */
  private static final TimeValue WARM_UP = TimeValue.seconds(1);

  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 15;

  private DoorBenchmark() {}

  public static void main(String[] args) throws RunnerException {
    Map<String, Map<String, Double>> bySize = new LinkedHashMap<>();
    new Runner(
            new OptionsBuilder()
                .include(DoorFigures.class.getName())
                .warmupIterations(WARM_UPS)
                .warmupTime(WARM_UP)
                .measurementIterations(ROUNDS)
                .measurementTime(ROUND)
                .forks(1)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run()
        .forEach(
            run ->
                bySize
                    .computeIfAbsent(
                        run.getParams().getParam("bytes"), size -> new LinkedHashMap<>())
                    .put(run.getPrimaryResult().getLabel(), median(run)));
    OUT.println("| message | bare HMAC | by key | beside | by signature | beside |");
    OUT.println("| --- | --- | --- | --- | --- | --- |");
    bySize.forEach(DoorBenchmark::print);
  }

  private static double median(RunResult run) {
    return run.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static void print(String size, Map<String, Double> figures) {
    double bare = figures.getOrDefault("hmac", Double.NaN);
    double key = figures.getOrDefault("key", Double.NaN);
    double signature = figures.getOrDefault("signature", Double.NaN);
    OUT.printf(
        Locale.ROOT,
        "| %s bytes | %,.0f ns | %,.0f ns | %s | %,.0f ns | %s |%n",
        size,
        bare,
        key,
        beside(key / bare),
        signature,
        beside(signature / bare));
  }

  private static String beside(double ratio) {
    return String.format(Locale.ROOT, "%.2f%s", ratio, ratio <= MOST ? "" : " **missed**");
  }
}
