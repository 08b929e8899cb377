package frontdesk.properties;

import java.util.List;

/** Whether a property is where a caller wants to be: every word of theirs is in its address. */
final class LocationMatch {
  /** One word misheard; words of four letters or fewer have too few groups of three for less. */
  private static final double ALIKE = 0.4;

  private static final int SHORT = 4;

  private final List<String> wanted;

  LocationMatch(String said) {
    this.wanted = words(said);
  }

  /** The words that name a place; none where nothing but filling was said. */
  static List<String> words(String said) {
    return ReadAddress.place(said).stream()
        .filter(word -> !word.matches("area|city|town|neighborhood|anywhere"))
        .toList();
  }

  boolean matches(Address address) {
    AddressParts parts = address.parts();
    List<String> known =
        List.of(AddressParts.joined(parts.number(), parts.words(), parts.zip()).split(" ", -1));
    return wanted.stream().allMatch(word -> known.stream().anyMatch(other -> alike(word, other)));
  }

  private static boolean alike(String word, String other) {
    if (AddressWords.state(word).equals(AddressWords.state(other))) {
      return true;
    }
    boolean name = word.matches("[a-z]+") && word.length() > SHORT && other.length() > SHORT;
    return name && Trigrams.of(word).likeness(Trigrams.of(other)) >= ALIKE;
  }
}
