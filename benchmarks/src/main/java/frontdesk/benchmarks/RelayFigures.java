package frontdesk.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What became of the sound of some pages.
 *
 * @param sent pieces, and of them those that did not come back, or came behind a later one
 * @param cutOff pages whose socket ended though nobody closed it
 * @param delays of the pieces that were measured, in nanoseconds
 */
record RelayFigures(long sent, long lost, long disorder, long cutOff, long[] delays) {
  static final RelayFigures NONE = new RelayFigures(0, 0, 0, 0, new long[0]);

  static final String HEAD =
      "| way | pieces | lost | out of order | cut off | median | p95 | p99 |\n"
          + "| --- | --- | --- | --- | --- | --- | --- | --- |";

  RelayFigures plus(RelayFigures other) {
    return new RelayFigures(
        sent + other.sent,
        lost + other.lost,
        disorder + other.disorder,
        cutOff + other.cutOff,
        LongStream.concat(LongStream.of(delays), LongStream.of(other.delays)).toArray());
  }

  String row(String way) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %d | %d | %.1f ms | %.1f ms | %.1f ms |",
        way,
        sent,
        lost,
        disorder,
        cutOff,
        millis(0.5),
        millis(0.95),
        millis(0.99));
  }

  /** The delay that this part of the pieces stays below; none: zero. */
  double millis(double part) {
    long[] sorted = delays.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
  }
}
