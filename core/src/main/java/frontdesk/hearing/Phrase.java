package frontdesk.hearing;

import frontdesk.hearing.Word.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The words of what was said, read from the first to the last. */
final class Phrase {
  /** Longer than anybody names a time. */
  private static final int MOST_WORDS = 20;

  /** {@code "9am", "9 a.m.", "9:30PM"}. */
  private static final Pattern HALF_OF_DAY = Pattern.compile("(?<![a-z])([ap])\\.? ?m\\b\\.?");

  private static final Pattern AFTER_DIGIT = Pattern.compile("(?<=\\d)(?=[ap]\\.? ?m\\b)");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("(?<=[a-z])-(?=[a-z])|[,;!?]|(?<=[a-z])\\.");

  private final List<Word> words;
  private int place;

  private Phrase(List<Word> words) {
    this.words = words;
  }

  /** Empty where a single word is not understood: it might change what all others mean. */
  static Optional<Phrase> of(String text, Vocabulary vocabulary) {
    List<String> each = List.of(plain(text).split(" ", -1));
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < each.size() && i < MOST_WORDS; ) {
      Optional<Vocabulary.Found> found = at(each, i, vocabulary);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      words.add(found.get().word());
      i += found.get().length();
    }
    words.removeIf(word -> word.is(Kind.FILLER));
    return each.size() > MOST_WORDS ? Optional.empty() : Optional.of(new Phrase(words));
  }

  private static Optional<Vocabulary.Found> at(List<String> text, int i, Vocabulary vocabulary) {
    return vocabulary
        .at(text, i)
        .or(() -> Digits.read(text.get(i)).map(word -> new Vocabulary.Found(word, 1)));
  }

  private static String plain(String text) {
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    String apart = AFTER_DIGIT.matcher(lower.strip()).replaceAll(" ");
    String halves = HALF_OF_DAY.matcher(apart).replaceAll("$1m");
    return BETWEEN_WORDS.matcher(halves).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }

  boolean isOver() {
    return place >= words.size();
  }

  /** True if the next words are of these kinds; then they are passed. */
  boolean take(Kind... kinds) {
    for (int i = 0; i < kinds.length; i++) {
      if (!sees(i, kinds[i])) {
        return false;
      }
    }
    place += kinds.length;
    return true;
  }

  boolean sees(Kind kind) {
    return sees(0, kind);
  }

  /** True if the word so many places on is of this kind; -1 is the one that was passed last. */
  boolean sees(int ahead, Kind kind) {
    int i = place + ahead;
    return i >= 0 && i < words.size() && words.get(i).is(kind);
  }

  /** True if it is a number within a range. */
  boolean seesNumber(int ahead, int from, int to) {
    return sees(ahead, Kind.NUMBER)
        && words.get(place + ahead).value() >= from
        && words.get(place + ahead).value() <= to;
  }

  /** The value of a word passed; 1 is the last of them. */
  int passed(int back) {
    return words.get(place - back).value();
  }

  Word next() {
    return words.get(place++);
  }

  /** The word that was passed last. */
  Word last() {
    return words.get(place - 1);
  }

  /** True if one of these ways to read on makes sense; each starts from here. */
  boolean either(BooleanSupplier... ways) {
    int start = place;
    for (BooleanSupplier way : ways) {
      if (way.getAsBoolean()) {
        return true;
      }
      place = start;
    }
    return false;
  }
}
