package frontdesk.minutes;

import java.util.Arrays;

/**
 * Hours of a week on a wall clock, and of dates that are otherwise. A day's ranges are minutes of
 * the day, two for each range, {@code [from, to)}, in any order; they may touch and overlap.
 */
public final class WallHours {
  /** The first day since the epoch was a Thursday. */
  private static final int THURSDAY = 3;

  private static final int DAYS_A_WEEK = 7;

  private final int[][] week;
  private final long[] dates;
  private final int[][] otherwise;

  /**
   * @param week the ranges of each weekday, from Monday
   * @param dates which are otherwise, as days since the epoch, sorted
   * @param otherwise the ranges of each of them
   */
  public WallHours(int[][] week, long[] dates, int[][] otherwise) {
    this.week = week.clone();
    this.dates = dates.clone();
    this.otherwise = otherwise.clone();
  }

  /** Clears every minute that is open; the wall has to reach as far as the bits. */
  public void clearOpen(WallClock wall, MinuteBits bits) {
    for (int piece = 0; piece < wall.pieces(); piece++) {
      long last = wall.lastDay(piece);
      for (long day = wall.firstDay(piece); day <= last; day++) {
        int[] ranges = on(day);
        for (int i = 0; i < ranges.length; i += 2) {
          bits.clear(wall.from(piece, day, ranges[i]), wall.to(piece, day, ranges[i + 1]));
        }
      }
    }
  }

  private int[] on(long day) {
    int date = dates.length == 0 ? -1 : Arrays.binarySearch(dates, day);
    return date >= 0 ? otherwise[date] : week[Math.floorMod(day + THURSDAY, DAYS_A_WEEK)];
  }
}
