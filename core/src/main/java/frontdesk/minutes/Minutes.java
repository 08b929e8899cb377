package frontdesk.minutes;

import frontdesk.TimeSlot;
import java.time.Instant;

/**
 * Moments as minutes since the epoch, and spans as one {@code long}: the start's minute in the
 * upper half, the end's in the lower. A span is rounded outward, since a minute that something is
 * in is not free.
 */
public final class Minutes {
  /** Room for what is added to a minute before anybody compares it: buffers, ways, lengths. */
  private static final int ROOM = 1 << 20;

  /** In the year 2113 before ours; what lies before it cannot be counted, and is never free. */
  public static final int FIRST = Integer.MIN_VALUE + ROOM;

  /** In the year 6051; what lies behind it cannot be counted, and is never free. */
  public static final int LAST = Integer.MAX_VALUE - ROOM;

  private Minutes() {}

  /** The minute that a moment is in. */
  public static long floor(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), 60);
  }

  /** The first minute that begins at a moment or after it. */
  public static long ceil(Instant moment) {
    long second = moment.getEpochSecond();
    return ceil(moment.getNano() > 0 ? second + 1 : second);
  }

  static long floor(long second) {
    return Math.floorDiv(second, 60);
  }

  static long ceil(long second) {
    return -Math.floorDiv(-second, 60);
  }

  /** What cannot be counted becomes the last minute that can, so that nothing is lost or moved. */
  public static long pack(TimeSlot time) {
    return pack(countable(floor(time.start())), countable(ceil(time.end())));
  }

  /**
   * @param end not part of it; a span that ends where it starts is none
   */
  public static long pack(int start, int end) {
    return ((long) start << 32) | (end & 0xFFFF_FFFFL);
  }

  public static int start(long packed) {
    return (int) (packed >> 32);
  }

  public static int end(long packed) {
    return (int) packed;
  }

  static int countable(long minute) {
    return (int) Math.max(FIRST, Math.min(LAST, minute));
  }
}
