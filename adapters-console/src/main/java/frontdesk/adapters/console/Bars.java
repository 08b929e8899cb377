package frontdesk.adapters.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars beside each other, in a field of 1,000 by 100. */
final class Bars {
  private static final double WIDTH = 1_000;
  private static final double HEIGHT = 100;

  /** Of a bar's place, so that two do not touch. */
  private static final double FILLED = 0.8;

  private Bars() {}

  /** One bar, and the part of it that is darker, from the ground up. */
  record Bar(String x, String width, String y, String height, String partY, String partHeight) {}

  static List<Bar> of(FigureTable table) {
    double place = WIDTH / Math.max(1, table.rows().size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      double whole = height(table.rows().get(i).whole(), table);
      double part = Math.min(whole, height(table.rows().get(i).part(), table));
      bars.add(
          new Bar(
              text(i * place + place * (1 - FILLED) / 2),
              text(place * FILLED),
              text(HEIGHT - whole),
              text(whole),
              text(HEIGHT - part),
              text(part)));
    }
    return bars;
  }

  /** How long a row's bar is that lies, of 100. */
  static String length(FigureTable table, long value) {
    return text(height(value, table));
  }

  private static double height(long value, FigureTable table) {
    return HEIGHT * value / table.longest();
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
