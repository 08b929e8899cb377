package frontdesk.properties;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike two texts are by the groups of three letters that they share. The measure is that of
 * PostgreSQL's pg_trgm: each word stands between two blanks before and one behind it.
 */
final class Trigrams {
  private final Set<String> groups = new HashSet<>();

  private Trigrams(String text) {
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        String padded = "  " + word + " ";
        for (int at = 0; at + 3 <= padded.length(); at++) {
          groups.add(padded.substring(at, at + 3));
        }
      }
    }
  }

  /**
   * @param text words in small letters, divided by single blanks
   */
  static Trigrams of(String text) {
    return new Trigrams(text);
  }

  /** From 0, nothing in common, to 1, the same words in any order. */
  double likeness(Trigrams other) {
    long shared = groups.stream().filter(other.groups::contains).count();
    long all = groups.size() + other.groups.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
