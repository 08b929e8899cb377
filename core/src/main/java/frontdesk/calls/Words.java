package frontdesk.calls;

import java.util.Optional;

/** Texts that are kept: no longer than their limit, and without what no store can keep. */
final class Words {
  /** A reason, a name, a short verdict: what is longer is no such thing. */
  static final int SHORT = 255;

  /** A summary, a tool's arguments or answer: some pages, far beyond what is said in one turn. */
  static final int LONG = 8_000;

  private Words() {}

  /** Cut rather than refused: a record that lacks its end is better than none. */
  static String kept(String text, int most) {
    String clean = text.replace('\0', ' ');
    if (clean.length() <= most) {
      return clean;
    }
    // Not between the two halves of one character.
    int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
    return clean.substring(0, end);
  }

  /** The same; empty where nothing is said. */
  static Optional<String> said(Optional<String> text, int most) {
    return text.map(words -> kept(words, most).strip()).filter(words -> !words.isEmpty());
  }
}
