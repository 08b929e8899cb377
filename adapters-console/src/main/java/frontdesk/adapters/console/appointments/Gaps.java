package frontdesk.adapters.console.appointments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts what is free into pieces of about an hour, each to be picked. */
final class Gaps {
  /** What is shorter would be too low to be hit. */
  static final int LEAST = 2;

  private Gaps() {}

  /**
   * @param free whether a quarter of the day is
   * @param shortest what is shorter is of no use
   */
  static List<Quarters> of(IntPredicate free, int shortest) {
    List<Quarters> pieces = new ArrayList<>();
    int from = 0;
    while (from < Quarters.OF_A_DAY) {
      int to = from;
      while (to < Quarters.OF_A_DAY && free.test(to)) {
        to++;
      }
      if (to - from >= Math.max(LEAST, shortest)) {
        cut(from, to, pieces);
      }
      from = to + 1;
    }
    return pieces;
  }

  // At full hours, so that whoever wants to come at three finds a three.
  private static void cut(int from, int to, List<Quarters> pieces) {
    int begin = from;
    while (begin < to) {
      int hour = (begin / Quarters.OF_AN_HOUR + 1) * Quarters.OF_AN_HOUR;
      int end = hour - begin < LEAST ? hour + Quarters.OF_AN_HOUR : hour;
      int cut = to - end < LEAST ? to : end;
      pieces.add(new Quarters(begin, cut));
      begin = cut;
    }
  }
}
