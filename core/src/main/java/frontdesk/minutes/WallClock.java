package frontdesk.minutes;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * A zone's wall clock over a window, cut into pieces where its offset changes. Inside a piece the
 * wall is the moment plus a constant, so an hour that comes twice is there twice, and an hour or
 * date that is skipped is not there. (Turning each wall time into a moment gets every boundary
 * inside such a change wrong.)
 *
 * <p>Offsets that are not whole minutes, all of them before 1972, are kept to the second: spans of
 * the wall are rounded inward to whole minutes, and no minute begins exactly where the wall shows
 * one, so that nothing begins in such a piece.
 */
public final class WallClock {
  static final int DAY = 24 * 60;
  private static final long SECONDS_A_DAY = DAY * 60L;

  /** Where each piece starts, in seconds since the epoch, and where the last one ends. */
  private final long[] edges;

  /** Of each piece, in seconds. */
  private final int[] offsets;

  private WallClock(long[] edges, int[] offsets) {
    this.edges = edges;
    this.offsets = offsets;
  }

  public static WallClock of(ZoneRules rules, long from, long to) {
    long end = Minutes.countable(to) * 60L;
    long start = Math.min(Minutes.countable(from) * 60L, end);
    // Most windows see one change at most.
    long[] edges = new long[3];
    int[] offsets = new int[2];
    int pieces = 0;
    while (start < end) {
      if (pieces == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * pieces);
        edges = Arrays.copyOf(edges, 2 * pieces + 1);
      }
      Instant moment = Instant.ofEpochSecond(start);
      edges[pieces] = start;
      offsets[pieces] = rules.getOffset(moment).getTotalSeconds();
      ZoneOffsetTransition next = rules.nextTransition(moment);
      start = next == null ? end : Math.min(end, next.toEpochSecond());
      pieces++;
      edges[pieces] = start;
    }
    return new WallClock(Arrays.copyOf(edges, pieces + 1), Arrays.copyOf(offsets, pieces));
  }

  int pieces() {
    return offsets.length;
  }

  /** The first minute that begins in a piece. */
  int firstMinute(int piece) {
    return (int) Minutes.ceil(edges[piece]);
  }

  /** The last minute that begins in a piece. */
  int lastMinute(int piece) {
    return (int) Minutes.ceil(edges[piece + 1]) - 1;
  }

  /** True if minutes begin on this wall when they begin in UTC. */
  boolean showsMinutes(int piece) {
    return offsets[piece] % 60 == 0;
  }

  boolean alwaysShowsMinutes() {
    for (int offset : offsets) {
      if (offset % 60 != 0) {
        return false;
      }
    }
    return true;
  }

  /** The same for the piece that a minute is in. */
  boolean showsMinute(int minute) {
    int piece = 0;
    while (piece < offsets.length && minute > lastMinute(piece)) {
      piece++;
    }
    return piece < offsets.length && showsMinutes(piece);
  }

  int offsetMinutes(int piece) {
    return offsets[piece] / 60;
  }

  /** Days since the epoch, on this wall. */
  long firstDay(int piece) {
    return Math.floorDiv(edges[piece] + offsets[piece], SECONDS_A_DAY);
  }

  long lastDay(int piece) {
    return Math.floorDiv(edges[piece + 1] + offsets[piece] - 1, SECONDS_A_DAY);
  }

  /** Where a minute of a date begins, as far as it is in the piece. */
  long from(int piece, long day, int minuteOfDay) {
    long second = day * SECONDS_A_DAY + minuteOfDay * 60L - offsets[piece];
    return Minutes.ceil(Math.max(second, edges[piece]));
  }

  /** Where a span that ends at a minute of a date ends, as far as it is in the piece. */
  long to(int piece, long day, int minuteOfDay) {
    long second = day * SECONDS_A_DAY + minuteOfDay * 60L - offsets[piece];
    return Minutes.floor(Math.min(second, edges[piece + 1]));
  }

  /** Sets every minute of a date. */
  public void setDate(long day, MinuteBits bits) {
    for (int piece = 0; piece < pieces(); piece++) {
      bits.set(from(piece, day, 0), to(piece, day, DAY));
    }
  }
}
