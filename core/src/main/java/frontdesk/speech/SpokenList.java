package frontdesk.speech;

import java.util.List;

/** Lists things as people do. */
final class SpokenList {
  private final Phrases phrases;

  SpokenList(Phrases phrases) {
    this.phrases = phrases;
  }

  /** {@code "one, two or three"}. */
  String either(List<String> options) {
    return listed(options, "list.or");
  }

  /** {@code "one, two and three"}. */
  String and(List<String> all) {
    return listed(all, "list.and");
  }

  private String listed(List<String> words, String join) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : phrases.beside(
            words.get(last),
            join,
            "first",
            String.join(", ", words.subList(0, last)),
            "last",
            words.get(last));
  }
}
