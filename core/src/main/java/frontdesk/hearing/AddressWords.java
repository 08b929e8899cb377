package frontdesk.hearing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a spoken e-mail address, in English, turned into signs, letters and digits. */
final class AddressWords {
  static final Set<String> SIGNS = Set.of(".", "-", "_", "+");

  /** Phrases before the words that they begin with: "at sign" is one sign, not two words. */
  private static final List<Map.Entry<String, String>> PHRASES =
      List.of(
          Map.entry("at sign", "@"),
          Map.entry("at symbol", "@"),
          Map.entry("under score", "_"),
          Map.entry("underscore", "_"),
          Map.entry("plus sign", "+"),
          Map.entry("plus", "+"),
          Map.entry("full stop", "."),
          Map.entry("period", "."),
          Map.entry("point", "."),
          Map.entry("dotcom", ". com"),
          Map.entry("dot", "."),
          Map.entry("hyphen", "-"),
          Map.entry("minus", "-"),
          Map.entry("dash", "-"),
          Map.entry("all in lower case", ""),
          Map.entry("all lower case", ""),
          Map.entry("all lowercase", ""),
          Map.entry("all one word", ""),
          Map.entry("lower case", ""),
          Map.entry("lowercase", ""));

  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** Said in two words by machines that write down what they hear. */
  private static final Map<String, String> PROVIDERS =
      Map.of(
          "hot mail", "hotmail",
          "out look", "outlook",
          "proton mail", "protonmail",
          "fast mail", "fastmail");

  /** Say something of the letters beside them, so that to take them as letters would be wrong. */
  private static final Set<String> ABOUT_LETTERS =
      Set.of(
          "double", "triple", "as", "capital", "uppercase", "upper", "letter", "number", "space");

  private static final Pattern SPELLED = Pattern.compile("[a-z0-9](?:-[a-z0-9]){2,}");

  /** Two letters may be spelled, or have the sign between them. */
  private static final Pattern SPELLED_OR_NOT = Pattern.compile("[a-z0-9]-[a-z0-9]");

  private AddressWords() {}

  /** Empty where a word would have to be guessed. */
  static List<String> read(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[,;]+", " ")
            .replaceAll("[.!?]+$", " ");
    List<String> signs =
        Stream.of(signs(plain).split("\\s+", -1)).flatMap(AddressWords::parts).toList();
    boolean unclear =
        signs.stream().anyMatch(ABOUT_LETTERS::contains)
            || Stream.of(plain.split("\\s+", -1)).anyMatch(SPELLED_OR_NOT.asMatchPredicate());
    return unclear ? List.of() : onlyOneAt(signs);
  }

  private static String signs(String text) {
    String words = " " + text.strip().replaceAll("\\s+", " ") + " ";
    for (Map.Entry<String, String> phrase : PHRASES) {
      String from = " " + phrase.getKey() + " ";
      // Twice, since two of them in a row share a blank.
      words = words.replace(from, " " + phrase.getValue() + " ");
      words = words.replace(from, " " + phrase.getValue() + " ");
    }
    return words.strip();
  }

  private static Stream<String> parts(String word) {
    if (SPELLED.matcher(word).matches()) {
      return Stream.of(word.split("-", -1));
    }
    int digit = DIGITS.indexOf(word);
    return digit >= 0
        ? Stream.of(String.valueOf(digit))
        : Arrays.stream(word.split("(?=[@.+_-])|(?<=[@.+_-])", -1)).filter(part -> !part.isEmpty());
  }

  // Where the sign itself was said or written, "at" is a word of a name.
  private static List<String> onlyOneAt(List<String> signs) {
    return signs.contains("@")
        ? signs
        : signs.stream().map(sign -> sign.equals("at") ? "@" : sign).toList();
  }

  static List<String> knownProviders(List<String> signs) {
    List<String> known = new ArrayList<>();
    for (String sign : signs) {
      int last = known.size() - 1;
      Optional<String> provider =
          last < 0
              ? Optional.empty()
              : Optional.ofNullable(PROVIDERS.get(known.get(last) + " " + sign));
      provider.ifPresentOrElse(name -> known.set(last, name), () -> known.add(sign));
    }
    return known;
  }
}
