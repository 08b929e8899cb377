package frontdesk.tools;

import java.util.regex.Pattern;

/** What a model sent, shown to it again in an error: on one line, and not at any length. */
final class Shown {
  /** Enough to recognise a time, an address or a tool's name by. */
  private static final int LONGEST = 80;

  private static final Pattern NOT_ON_ONE_LINE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

  private Shown() {}

  static String text(String given) {
    String line = NOT_ON_ONE_LINE.matcher(given).replaceAll(" ").strip();
    int end = Math.min(line.length(), LONGEST);
    // Not between the two halves of one character.
    boolean half =
        end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, half ? end - 1 : end);
  }
}
