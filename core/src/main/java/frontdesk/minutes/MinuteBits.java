package frontdesk.minutes;

import java.util.Arrays;

/**
 * One bit for each minute of a window, 64 to a word: a month is 675 words. A minute outside the
 * window is set, so that nothing there is ever taken for free. Spans are {@code [from, to)}, in
 * minutes since the epoch. To be shared between threads only once nobody writes any more.
 */
public final class MinuteBits {
  /** More is asked by nobody, and would take memory: ten years are 660 kB. */
  private static final int MOST = 10 * 366 * 24 * 60;

  private static final int BITS = 6;

  /** Counted from the epoch, so that the words of any two windows lie alike. */
  private final int firstWord;

  private final long[] words;

  private MinuteBits(int firstWord, long[] words) {
    this.firstWord = firstWord;
    this.words = words;
  }

  /**
   * A window in which every minute is set.
   *
   * @throws IllegalArgumentException if it is longer than ten years
   */
  public static MinuteBits allSet(long from, long to) {
    MinuteBits bits = allClear(from, to);
    Arrays.fill(bits.words, -1L);
    return bits;
  }

  /** A window in which no minute is set. */
  public static MinuteBits allClear(long from, long to) {
    int first = Minutes.countable(from) >> BITS;
    int last = (Minutes.countable(to) - 1) >> BITS;
    long size = Math.max(0L, (long) last - first + 1);
    if (size > MOST >> BITS) {
      throw new IllegalArgumentException("a window is at most ten years");
    }
    return new MinuteBits(first, new long[(int) size]);
  }

  /** A part of the window, or all of it, to be changed by itself. */
  public MinuteBits copy(long from, long to) {
    MinuteBits copy = allSet(from, to);
    copy.merge(this, true);
    return copy;
  }

  private long end() {
    return ((long) firstWord + words.length) << BITS;
  }

  public void set(long from, long to) {
    change(from, to, true);
  }

  public void clear(long from, long to) {
    change(from, to, false);
  }

  private void change(long from, long to, boolean set) {
    long start = Math.max(from, (long) firstWord << BITS);
    long end = Math.min(to, end());
    if (start >= end) {
      return;
    }
    int word = (int) (start >> BITS) - firstWord;
    int last = (int) ((end - 1) >> BITS) - firstWord;
    // Only the last six bits of a shift count.
    long head = -1L << start;
    long tail = -1L >>> -end;
    if (word == last) {
      put(word, head & tail, set);
      return;
    }
    put(word, head, set);
    Arrays.fill(words, word + 1, last, set ? -1L : 0L);
    put(last, tail, set);
  }

  private void put(int word, long mask, boolean set) {
    words[word] = set ? words[word] | mask : words[word] & ~mask;
  }

  /**
   * Sets what is taken by any of these times, in any order.
   *
   * @param packed as {@link Minutes#pack} makes them
   * @param earlier by how many minutes each begins before it says
   * @param later by how many it ends after it says
   */
  public void setAll(long[] packed, int earlier, int later) {
    for (long time : packed) {
      setSpan(time, earlier, later);
    }
  }

  /** Sets one time; one that ends where it starts is none. */
  public void setSpan(long packed, int earlier, int later) {
    int start = Minutes.start(packed);
    int end = Minutes.end(packed);
    if (start < end) {
      set((long) start - earlier, (long) end + later);
    }
  }

  /** Sets what is set in another, too. */
  public void or(MinuteBits other) {
    merge(other, false);
  }

  private void merge(MinuteBits other, boolean and) {
    for (int i = 0; i < words.length; i++) {
      long word = other.word(firstWord + i);
      words[i] = and ? words[i] & word : words[i] | word;
    }
  }

  /** Clears what is not set in another. */
  public void and(MinuteBits other) {
    merge(other, true);
  }

  private long word(int index) {
    int i = index - firstWord;
    return i >= 0 && i < words.length ? words[i] : -1L;
  }

  /** True if no minute of a span is set. */
  public boolean isClear(int from, int to) {
    return nextSet(from, to) == to;
  }

  /** The first set minute at {@code from} or after it; {@code to} if there is none before. */
  public int nextSet(int from, int to) {
    return next(from, to, 0L);
  }

  /** The first minute at {@code from} or after it that is not set; {@code to} if there is none. */
  public int nextClear(int from, int to) {
    return next(from, to, -1L);
  }

  private int next(int from, int to, long flip) {
    if (from >= to) {
      return to;
    }
    int index = from >> BITS;
    int last = (to - 1) >> BITS;
    long found = (word(index) ^ flip) & (-1L << from);
    while (found == 0 && index < last) {
      index++;
      found = word(index) ^ flip;
    }
    return found == 0 ? to : Math.min(to, (index << BITS) + Long.numberOfTrailingZeros(found));
  }
}
