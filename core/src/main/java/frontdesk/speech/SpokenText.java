package frontdesk.speech;

import java.util.List;
import java.util.regex.Pattern;

/** Puts words that came from outside, and lists, into a spoken line. */
public final class SpokenText {
  /** Longer than any postal address; a title beyond it is noise to a listener. */
  private static final int LONGEST = 80;

  /** What a voice reads as a sign or a page as markup; letters, digits and common signs stay. */
  private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ,.'&#@:/()+-]+");

  /** A program's date or moment; whoever speaks says the day in words. */
  private static final Pattern MACHINE_TIME =
      Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d(?:T\\S*)?\\b");

  private SpokenText() {}

  /** One line of plain words, at most 80 characters; empty where there is nothing to say. */
  public static String plain(String text) {
    String sayable = MACHINE_TIME.matcher(text).replaceAll(" ");
    String words = UNSPEAKABLE.matcher(sayable).replaceAll(" ").replaceAll(" +", " ").strip();
    return words.length() <= LONGEST ? words : words.substring(0, end(words)).strip();
  }

  // Not between the two halves of one character.
  private static int end(String words) {
    return Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  /** {@code "one, two or three"}. */
  public static String either(List<String> options) {
    return listed(options, " or ");
  }

  /** {@code "one, two and three"}. */
  public static String and(List<String> all) {
    return listed(all, " and ");
  }

  private static String listed(List<String> words, String beforeLast) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + beforeLast + words.get(last);
  }
}
