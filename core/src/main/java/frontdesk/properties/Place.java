package frontdesk.properties;

import frontdesk.addresses.Address;
import frontdesk.addresses.AddressParts;
import frontdesk.addresses.AddressWords;
import frontdesk.addresses.ReadAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a caller wants to be: a town, a street or a ZIP code, as it was heard.
 *
 * @param words at least one, in small letters
 */
public record Place(List<String> words) {
  /** One word misheard; words of four letters or fewer have too few groups of three for less. */
  private static final double ALIKE = 0.4;

  private static final int SHORT = 4;
  private static final Pattern LETTERS = Pattern.compile("[a-z]+");
  private static final Set<String> FILLING =
      Set.of("area", "city", "town", "neighborhood", "anywhere");

  public Place {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a place has a name");
    }
  }

  /** Empty where nothing but filling was said: "anywhere in the area". */
  public static Optional<Place> parse(String said) {
    List<String> words =
        ReadAddress.place(said).stream().filter(word -> !FILLING.contains(word)).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Place(words));
  }

  /** True where every word of it is in the address, or one that sounds much like it. */
  boolean has(Address address) {
    AddressParts parts = address.parts();
    List<String> known =
        List.of(AddressParts.joined(parts.number(), parts.words(), parts.zip()).split(" ", -1));
    return words.stream().allMatch(word -> isIn(known.stream(), word));
  }

  private static boolean isIn(Stream<String> known, String word) {
    Trigrams heard = Trigrams.of(word);
    boolean name = word.length() > SHORT && LETTERS.matcher(word).matches();
    return known.anyMatch(
        other ->
            AddressWords.state(word).equals(AddressWords.state(other))
                || (name && other.length() > SHORT && alike(heard, other)));
  }

  private static boolean alike(Trigrams heard, String other) {
    return heard.likeness(Trigrams.of(other)) >= ALIKE;
  }
}
