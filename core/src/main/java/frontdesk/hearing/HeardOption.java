package frontdesk.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of a list is meant, as people and models say it: {@code "the second one"}. */
public final class HeardOption {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3})(?:st|nd|rd|th)?");

  /** They say that one is meant, and not which. */
  private static final Set<String> NOT_WHICH =
      Set.of(
          "the", "option", "number", "no", "choice", "please", "time", "slot", "home", "of", "them",
          "that");

  private static final String ONE = "one";

  private static final Map<String, Integer> PLACES =
      Map.of(
          "first", 1, ONE, 1, "second", 2, "two", 2, "third", 3, "three", 3, "fourth", 4, "four",
          4);

  private HeardOption() {}

  /**
   * The place in the list, counted from 1; it may lie beyond its end. Empty for anything else.
   *
   * @param count how long the list is
   */
  public static Optional<Integer> parse(String said, int count) {
    if (said.strip().startsWith("-")) {
      return Optional.empty();
    }
    List<String> words =
        new ArrayList<>(
            NO_WORD
                .splitAsStream(said.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !NOT_WHICH.contains(word))
                .toList());
    // "The second one" is not the first.
    if (words.size() > 1) {
      words.remove(ONE);
    }
    return words.size() == 1 ? place(words.get(0), count) : Optional.empty();
  }

  private static Optional<Integer> place(String word, int count) {
    if (word.equals("last")) {
      return Optional.of(count);
    }
    var number = NUMBER.matcher(word);
    return number.matches()
        ? Optional.of(Integer.valueOf(number.group(1))).filter(place -> place > 0)
        : Optional.ofNullable(PLACES.get(word));
  }
}
