package frontdesk.addresses;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words between an address's commas, in small letters, with numbers as digits. */
final class AddressSegments {
  private static final Pattern SEGMENT_END = Pattern.compile("[,;\\n]");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9-]+");
  private static final Pattern IN_WORD = Pattern.compile("[a-z0-9]");
  private static final Pattern SILENT = Pattern.compile("[\\p{M}.'\u2019]");
  private static final Pattern LOOSE_HYPHEN =
      Pattern.compile("(?<![0-9a-z])-|-(?![0-9])|(?<=[a-z]{2})-");
  private static final Pattern THIS_ONE = Pattern.compile("(?i)\\b(the|that) one\\b");

  private AddressSegments() {}

  /** As a listing writes it. */
  static List<List<String>> written(String text) {
    return of(text);
  }

  /** As a caller says it, without the words around it ("the one on Oak"). */
  static List<List<String>> said(String text) {
    return of(THIS_ONE.matcher(text).replaceAll(" ")).stream()
        .map(AddressSegments::withoutFillers)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static List<List<String>> of(String text) {
    return SEGMENT_END
        .splitAsStream(plain(text))
        .map(segment -> NO_WORD.splitAsStream(segment).filter(AddressSegments::isWord))
        .map(words -> NumberWords.toDigits(words.toList()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static boolean isWord(String text) {
    return IN_WORD.matcher(text).find();
  }

  // Accents and full stops are seldom heard; a hyphen stays only within a number.
  private static String plain(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String heard = SILENT.matcher(small).replaceAll("");
    String spelled = heard.replace("#", " unit ").replace("&", " and ");
    return LOOSE_HYPHEN.matcher(spelled).replaceAll(" ");
  }

  // "In" also is Indiana, which stands last or before the ZIP code.
  private static List<String> withoutFillers(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean last = at + 1 == words.size() || ReadAddress.isZip(words.get(at + 1));
      if (!AddressWords.isFiller(word) && (last || !word.equals("in"))) {
        kept.add(word);
      }
    }
    return kept;
  }
}
