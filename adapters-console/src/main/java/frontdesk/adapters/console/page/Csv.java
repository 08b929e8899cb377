package frontdesk.adapters.console.page;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as programs read them (RFC 4180). */
public final class Csv {
  /** With one of these a cell would be a formula to the program that opens the file. */
  private static final String FORMULAS = "=+-@\t\r";

  private Csv() {}

  /** Each a line of cells. */
  public static String of(List<List<String>> lines) {
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
