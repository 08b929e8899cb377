package frontdesk.hearing;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one language, in lower case; a phrase of several, parted by one blank, is one entry.
 * A second language is a second one of these.
 */
final class Vocabulary {
  private final Map<String, Word> words;
  private final int longest;

  private Vocabulary(Map<String, Word> words) {
    this.words = Map.copyOf(words);
    this.longest =
        words.keySet().stream().mapToInt(phrase -> phrase.split(" ", -1).length).max().orElse(0);
  }

  /** What the longest known phrase at some place means, and how many words it has. */
  record Found(Word word, int length) {}

  Optional<Found> at(List<String> text, int place) {
    for (int length = Math.min(longest, text.size() - place); length > 0; length--) {
      Word word = words.get(String.join(" ", text.subList(place, place + length)));
      if (word != null) {
        return Optional.of(new Found(word, length));
      }
    }
    return Optional.empty();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Fills a vocabulary. */
  static final class Builder {
    private final Map<String, Word> words = new HashMap<>();

    /** Words of one meaning, parted by commas. */
    Builder add(Word.Kind kind, String names) {
      return add(kind, 0, names);
    }

    Builder add(Word.Kind kind, int value, String names) {
      return add(Word.of(kind, value), names);
    }

    /** Words for first, first + 1 and so on, parted by commas; of one number by a bar. */
    Builder count(Word.Kind kind, int first, String names) {
      String[] each = names.split(",", -1);
      for (int i = 0; i < each.length; i++) {
        add(Word.of(kind, first + i), each[i].replace('|', ','));
      }
      return this;
    }

    Builder zone(String id, String names) {
      return add(Word.of(ZoneId.of(id)), names);
    }

    private Builder add(Word word, String names) {
      Arrays.stream(names.split(",", -1))
          .map(String::strip)
          .forEach(
              name -> {
                if (words.put(name, word) != null) {
                  throw new IllegalArgumentException("a word with two meanings: " + name);
                }
              });
      return this;
    }

    Vocabulary build() {
      return new Vocabulary(words);
    }
  }
}
