package frontdesk.speech;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts words that came from outside into a spoken line. */
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

  /** The first words of such a line, where all of them would be too many. */
  static String begin(String line, int mostWords) {
    return Stream.of(line.split(" ", -1)).limit(mostWords).collect(Collectors.joining(" "));
  }
}
