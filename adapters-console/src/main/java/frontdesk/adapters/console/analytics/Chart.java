package frontdesk.adapters.console.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Bars beside each other, with what they stand for along both sides. All places are hundredths of
 * the field's width or height, so that it may be as wide as there is room and letters keep theirs.
 *
 * @param ticks from the top down
 * @param labels below some of the bars
 */
record Chart(List<Bar> bars, List<Tick> ticks, List<Label> labels) {
  /** Of a bar's place, so that two do not touch. */
  private static final double FILLED = 0.8;

  private static final double WHOLE = 100;

  /** More lines across are more than anybody compares with. */
  private static final long MOST_TICKS = 4;

  /** As many as have room beside each other on a telephone. */
  private static final int MOST_LABELS = 5;

  /** With more bars their numbers would run into each other; they are in the table. */
  private static final int MOST_VALUES = 31;

  /**
   * One bar, and the part of it that is darker, from the ground up.
   *
   * @param middle where its number stands
   * @param value blank where there is no room, or nothing to tell
   * @param tells what it stands for, in words
   */
  record Bar(
      String x,
      String width,
      String middle,
      String y,
      String height,
      String partY,
      String partHeight,
      String value,
      String tells) {}

  /** A line across. */
  record Tick(String y, String value) {}

  record Label(String x, String text) {}

  static Chart of(FigureTable table) {
    long step = step(table.longest());
    long top = (table.longest() + step - 1) / step * step;
    return new Chart(bars(table, top), ticks(step, top), labels(table));
  }

  private static List<Bar> bars(FigureTable table, long top) {
    double place = WHOLE / Math.max(1, table.rows().size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      FigureTable.Row row = table.rows().get(i);
      double whole = WHOLE * row.whole() / top;
      double part = Math.min(whole, WHOLE * row.part() / top);
      bars.add(
          new Bar(
              text(i * place + place * (1 - FILLED) / 2),
              text(place * FILLED),
              text((i + 0.5) * place),
              text(WHOLE - whole),
              text(whole),
              text(WHOLE - part),
              text(part),
              table.rows().size() <= MOST_VALUES && row.whole() > 0 ? "" + row.whole() : "",
              row.label() + ": " + row.whole() + ", the darker part " + row.part()));
    }
    return bars;
  }

  /** One, two or five times a power of ten, of which few make up the longest bar. */
  private static long step(long longest) {
    for (long power = 1; ; power *= 10) {
      for (long step : new long[] {power, 2 * power, 5 * power}) {
        if (step * MOST_TICKS >= longest) {
          return step;
        }
      }
    }
  }

  private static List<Tick> ticks(long step, long top) {
    return LongStream.rangeClosed(0, top / step)
        .map(number -> top - number * step)
        .mapToObj(value -> new Tick(text(WHOLE - WHOLE * value / top), "" + value))
        .toList();
  }

  private static List<Label> labels(FigureTable table) {
    int bars = table.rows().size();
    int every = (bars + MOST_LABELS - 1) / MOST_LABELS;
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < bars; i += Math.max(1, every)) {
      labels.add(new Label(text((i + 0.5) * WHOLE / bars), table.rows().get(i).tick()));
    }
    return labels;
  }

  /** How long a row's bar is that lies, of a hundred. */
  static String length(FigureTable table, long value) {
    return text(WHOLE * value / table.longest());
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
