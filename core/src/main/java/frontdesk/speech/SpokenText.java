package frontdesk.speech;

import java.util.List;
import java.util.regex.Pattern;

/** Puts words that came from outside, and lists, into a spoken line. */
public final class SpokenText {
  /** Longer than any postal address; a title beyond it is noise to a listener. */
  private static final int LONGEST = 80;

  /** What a voice reads as a sign or a page as markup; letters, digits and common signs stay. */
  private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ,.'&#@:/()+-]+");

  private SpokenText() {}

  /** One line of plain words, at most 80 characters. */
  public static String plain(String text) {
    String words = UNSPEAKABLE.matcher(text).replaceAll(" ").replaceAll(" +", " ").strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
  }

  /** {@code "one, two or three"}. */
  public static String either(List<String> options) {
    int last = options.size() - 1;
    return last < 1
        ? String.join("", options)
        : String.join(", ", options.subList(0, last)) + " or " + options.get(last);
  }
}
