package frontdesk.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** What one run of one subject showed. Times in microseconds. */
record Figure(double perSecond, long median, long p95, long p99, long failures) {
  static Figure of(long[] nanos, double seconds, long failures) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figure(
        sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), failures);
  }

  private static long at(long[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1_000;
  }

  /** As columns of a Markdown row. */
  String columns() {
    return String.format(
        Locale.ROOT,
        "%,.0f/s | %.1f ms | %.1f ms | %d",
        perSecond,
        median / 1_000.0,
        p99 / 1_000.0,
        failures);
  }
}
