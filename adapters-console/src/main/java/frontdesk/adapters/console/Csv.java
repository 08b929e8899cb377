package frontdesk.adapters.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables as programs read them (RFC 4180). */
final class Csv {
  /** With one of these a cell would be a formula to the program that opens the file. */
  private static final String FORMULAS = "=+-@\t\r";

  private Csv() {}

  static String of(FigureTable table) {
    return of(
        Stream.concat(Stream.of(table.columns()), table.rows().stream().map(FigureTable.Row::cells))
            .toList());
  }

  /** Each a line of cells. */
  static String of(List<List<String>> lines) {
    return lines.stream().map(Csv::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
