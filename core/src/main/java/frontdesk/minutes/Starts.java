package frontdesk.minutes;

import java.util.function.IntPredicate;

/**
 * Finds where something of one length may begin, by walking from one blocked time to the next and
 * not over the minutes. It walks twice: once to count, once to write the starts down.
 */
public final class Starts {
  /** Where nothing has to be asked of a start but that its time is not blocked. */
  public static final IntPredicate ANY = start -> true;

  /**
   * Where starts may be.
   *
   * @param step between one and the next, in minutes
   * @param offset of the first after midnight on the wall; they start anew each midnight
   * @param fromRun counted from where each free run begins instead
   * @param runsFrom the minute before which no run begins
   */
  public record Grid(int step, int offset, boolean fromRun, long runsFrom) {
    /** Counted from midnight. */
    public Grid(int step, int offset) {
      this(step, offset, false, 0);
    }
  }

  private final WallClock wall;
  private final MinuteBits blocked;
  private final Grid grid;
  private final int length;
  private final IntPredicate free;

  private int[] found = new int[0];
  private int count;

  private Starts(WallClock wall, MinuteBits blocked, Grid grid, int length, IntPredicate free) {
    this.wall = wall;
    this.blocked = blocked;
    this.grid = grid;
    this.length = length;
    this.free = free;
  }

  /**
   * The starts from {@code first} to {@code last}, both included, in order.
   *
   * @param blocked a minute that is set is in no time that is found
   * @param length of each time that is found, in minutes
   * @param free what else is asked of a start; {@link #ANY}: nothing
   */
  public static int[] find(
      WallClock wall,
      MinuteBits blocked,
      Grid grid,
      long first,
      long last,
      int length,
      IntPredicate free) {
    int from = Minutes.countable(first);
    int to = Minutes.countable(Math.min(last, (long) Minutes.LAST - length));
    if (first > last || from > to) {
      return new int[0];
    }
    IntPredicate asked =
        grid.fromRun() && !wall.alwaysShowsMinutes() ? free.and(wall::showsMinute) : free;
    Starts starts = new Starts(wall, blocked, grid, length, asked);
    starts.walk(from, to);
    starts.found = new int[starts.count];
    starts.count = 0;
    starts.walk(from, to);
    return starts.found;
  }

  private void walk(int first, int last) {
    if (grid.fromRun()) {
      runs(first, last);
      return;
    }
    for (int piece = 0; piece < wall.pieces(); piece++) {
      int from = Math.max(first, wall.firstMinute(piece));
      int to = Math.min(last, wall.lastMinute(piece));
      if (wall.showsMinutes(piece) && from <= to) {
        days(from, to, wall.offsetMinutes(piece));
      }
    }
  }

  private void runs(int first, int last) {
    int end = last + length;
    int run = blocked.nextClear(Minutes.countable(Math.min(first, grid.runsFrom())), end);
    while (run <= last) {
      int until = blocked.nextSet(run, end);
      take(atOrAfter(first, run), Math.min(last, until - length));
      run = blocked.nextClear(until, end);
    }
  }

  // Where whole steps make a day, one day's starts go on as the next one's.
  private void days(int from, int to, int offset) {
    boolean goesOn = WallClock.DAY % grid.step() == 0;
    int midnight = Math.floorDiv(from + offset, WallClock.DAY) * WallClock.DAY - offset;
    while (midnight <= to) {
      int until = goesOn ? to : Math.min(to, midnight + WallClock.DAY - 1);
      between(atOrAfter(from, midnight + grid.offset()), until);
      midnight = goesOn ? to + 1 : midnight + WallClock.DAY;
    }
  }

  private int atOrAfter(int minute, int start) {
    return start >= minute
        ? start
        : start + -Math.floorDiv(start - minute, grid.step()) * grid.step();
  }

  private void between(int first, int last) {
    int end = last + length;
    int start = first;
    while (start <= last) {
      int until = blocked.nextSet(start, end);
      start = take(start, Math.min(last, until - length));
      if (start <= last) {
        start = atOrAfter(blocked.nextClear(until, end), start);
      }
    }
  }

  // Every step from a start on, none of which is blocked; the first one that is not looked at.
  private int take(int first, int last) {
    if (first > last) {
      return first;
    }
    int steps = (last - first) / grid.step() + 1;
    int next = first + steps * grid.step();
    if (free == ANY && found.length == 0) {
      count += steps;
      return next;
    }
    for (int start = first; start < next; start += grid.step()) {
      if (free.test(start)) {
        write(start);
      }
    }
    return next;
  }

  private void write(int start) {
    if (count < found.length) {
      found[count] = start;
    }
    count++;
  }
}
