package frontdesk.adapters.console.analytics;

import java.util.List;
import java.util.stream.Stream;

/**
 * Figures as a table, of which a chart shows one or two columns.
 *
 * @param name in addresses and files
 * @param finding what the chart shows, in a sentence
 * @param rows the first cell of each says what it is about
 */
record FigureTable(
    String name, String title, String finding, List<String> columns, List<Row> rows) {
  /**
   * One row.
   *
   * @param cells as files have them
   * @param shown as people read them
   * @param tick what stands below its bar
   * @param whole what the bar shows
   * @param part of it that is shown darker
   */
  record Row(List<String> cells, List<String> shown, String tick, long whole, long part) {
    /** People read what files have. */
    static Row of(List<String> cells, long whole, long part) {
      return new Row(cells, cells, cells.get(0), whole, part);
    }

    String label() {
      return shown.get(0);
    }

    List<String> others() {
      return shown.subList(1, shown.size());
    }
  }

  /** What the longest bar stands for. */
  long longest() {
    return Math.max(1, rows.stream().mapToLong(Row::whole).max().orElse(1));
  }

  /** The columns' names, then a line for each row. */
  List<List<String>> lines() {
    return Stream.concat(Stream.of(columns), rows.stream().map(Row::cells)).toList();
  }
}
