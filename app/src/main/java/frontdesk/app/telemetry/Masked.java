package frontdesk.app.telemetry;

import java.util.regex.Pattern;

/**
 * A text from anywhere as a log may show it: on one line, without what reaches a person, and
 * without what a terminal obeys. The second net; nobody should have put such things there.
 */
final class Masked {
  /** Longer than any sentence of ours; what is longer has something else in it. */
  static final int LONGEST = 2_000;

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"'=,;:()]+@[^\\s@<>\"'=,;:()]+");

  // Nine digits and more, spaced as numbers are; a date, an id or a fraction of one is none.
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.-])(?<!\\d:)(?!\\d{4}-\\d{2}-\\d{2})\\+?\\(?\\d(?:[ ().-]{0,2}\\d){8,14}(?![\\w:-])");

  // Controls, line ends of all kinds, and what turns the direction of writing or is not seen.
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

  private Masked() {}

  static String line(String text) {
    return people(OBEYED.matcher(text).replaceAll(" "));
  }

  /** A trace keeps its line ends; each of its lines is as {@link #line}. */
  static String lines(String text) {
    StringBuilder all = new StringBuilder();
    text.lines().forEach(line -> all.append(line(line)).append('\n'));
    return all.toString();
  }

  private static String people(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    String withoutEmail = EMAIL.matcher(shown).replaceAll("***@***");
    return PHONE.matcher(withoutEmail).replaceAll("***");
  }
}
