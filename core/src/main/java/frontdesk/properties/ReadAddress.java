package frontdesk.properties;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes an address apart, as it is written in a listing or as a caller says it. */
final class ReadAddress {
  private static final String HOUSE_NUMBER = "\\d+[a-z]?(-\\d+[a-z]?)?";
  private static final String ZIP = "\\d{5}(-\\d{4})?";
  private static final String UNIT = "\\d+[a-z]?(-\\d+[a-z]?)?|[a-z]|[a-z]-?\\d+";

  private String number = "";
  private String unit = "";
  private String zip = "";
  private final List<String> street = new ArrayList<>();
  private String kind = "";
  private final List<String> town = new ArrayList<>();

  private ReadAddress() {}

  /** As a listing writes it. */
  static AddressParts written(String text) {
    return new ReadAddress().read(segments(text));
  }

  /** As a caller says it, with words around it ("the place on Oak"). */
  static AddressParts said(String text) {
    List<List<String>> segments = segments(text.replaceAll("(?i)\\b(the|that) one\\b", " "));
    return new ReadAddress().read(segments.stream().map(ReadAddress::withoutFillers).toList());
  }

  /** The words of a place that a caller names: a town, a street or a ZIP code. */
  static List<String> place(String text) {
    List<String> words =
        segments(text).stream().flatMap(each -> withoutFillers(each).stream()).toList();
    ReadAddress place = new ReadAddress();
    place.town.addAll(words);
    String spelled = AddressParts.joined(place.readTown(), place.zip);
    return Stream.of(spelled.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(AddressWords::kind)
        .map(AddressWords::direction)
        .toList();
  }

  private static List<List<String>> segments(String text) {
    return Stream.of(plain(text).split("[,;\\n]", -1))
        .map(segment -> Stream.of(segment.split("[^a-z0-9-]+", -1)).filter(ReadAddress::isWord))
        .map(words -> NumberWords.toDigits(words.toList()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static boolean isWord(String text) {
    return text.matches(".*[a-z0-9].*");
  }

  // Accents and full stops are seldom heard; a hyphen stays only within a number.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}.'\u2019]", "")
        .replace("#", " unit ")
        .replace("&", " and ")
        .replaceAll("(?<![0-9a-z])-|-(?![0-9])|(?<=[a-z]{2})-", " ");
  }

  // "In" also is Indiana, which stands last or before the ZIP code.
  private static List<String> withoutFillers(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean last = at + 1 == words.size() || words.get(at + 1).matches(ZIP);
      if (!AddressWords.isFiller(word) && (last || !word.equals("in"))) {
        kept.add(word);
      }
    }
    return kept;
  }

  private AddressParts read(List<List<String>> segments) {
    int first = firstWithNumber(segments);
    for (int at = 0; at < segments.size(); at++) {
      List<String> words = withoutUnit(segments.get(at));
      if (at == first) {
        readStreet(words);
      } else {
        town.addAll(words);
      }
    }
    return new AddressParts(number, String.join(" ", street), kind, unit, readTown(), zip);
  }

  // The name of a building may stand before the street.
  private static int firstWithNumber(List<List<String>> segments) {
    for (int at = 0; at < segments.size(); at++) {
      List<String> words = segments.get(at);
      if (words.size() > 1 && words.get(0).matches(HOUSE_NUMBER)) {
        return at;
      }
    }
    return 0;
  }

  private List<String> withoutUnit(List<String> words) {
    for (int at = 0; at + 1 < words.size(); at++) {
      int named = at;
      while (named < words.size() && AddressWords.introducesUnit(words.get(named))) {
        named++;
      }
      if (named > at && named < words.size() && words.get(named).matches(UNIT)) {
        int end = named + 1;
        boolean letter = end < words.size() && words.get(end).matches("[a-df-mo-rt-vx-z]");
        unit = words.get(named) + (letter ? words.get(end) : "");
        List<String> others = new ArrayList<>(words.subList(0, at));
        others.addAll(words.subList(letter ? end + 1 : end, words.size()));
        return others;
      }
    }
    return words;
  }

  private void readStreet(List<String> words) {
    int from = 0;
    if (words.size() > 1 && words.get(0).matches(HOUSE_NUMBER)) {
      number = words.get(0);
      from = 1;
    }
    int at = kindAt(words, from);
    if (at < 0) {
      street.addAll(spelledOut(words.subList(from, words.size())));
      return;
    }
    kind = AddressWords.kind(words.get(at));
    street.addAll(spelledOut(words.subList(from, at)));
    int end = at + 1;
    while (end < words.size() && belongsToStreet(words, end)) {
      street.add(AddressWords.direction(words.get(end++)));
    }
    town.addAll(words.subList(end, words.size()));
  }

  // "12 Oak Street North", "Highway 61"; but "12 Oak Street, North Platte".
  private static boolean belongsToStreet(List<String> words, int at) {
    boolean last = at + 1 == words.size();
    return words.get(at).matches("\\d{1,4}")
        || (AddressWords.isDirection(words.get(at)) && (last || words.get(at).length() < 3));
  }

  // The last of the first run of kinds: "Oak Park Court". "St" before a name is "Saint".
  private static int kindAt(List<String> words, int from) {
    for (int at = from + 1; at < words.size(); at++) {
      if (AddressWords.isKind(words.get(at)) && !isSaint(words, at)) {
        int last = at;
        while (last + 1 < words.size()
            && AddressWords.isKind(words.get(last + 1))
            && !isSaint(words, last + 1)) {
          last++;
        }
        return last;
      }
    }
    return -1;
  }

  private static boolean isSaint(List<String> words, int at) {
    return words.get(at).equals("st")
        && at + 1 < words.size()
        && (at == 0 || AddressWords.isKind(words.get(at - 1)))
        && !AddressWords.isKind(words.get(at + 1));
  }

  // "E Street" is a letter, "E Main Street" a direction.
  private static List<String> spelledOut(List<String> words) {
    List<String> spelled = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      boolean named = words.size() > 1;
      String word = words.get(at);
      spelled.add(word.equals("st") ? "saint" : named ? AddressWords.direction(word) : word);
    }
    return spelled;
  }

  private String readTown() {
    List<String> words = new ArrayList<>();
    for (int at = 0; at < town.size(); at++) {
      String word = town.get(at);
      String pair = at + 1 < town.size() ? word + town.get(at + 1) : "";
      if (word.matches(ZIP)) {
        zip = word.substring(0, 5);
      } else if (AddressWords.isState(pair) && !isTown(pair, words)) {
        words.add(AddressWords.state(pair));
        at++;
      } else if (isTown(word, words)) {
        words.add(word);
      } else if (!word.matches("usa|us")) {
        words.add(word.equals("st") && at + 1 < town.size() ? "saint" : AddressWords.state(word));
      }
    }
    return String.join(" ", words);
  }

  // Two towns are called like states; the state comes after the town.
  private static boolean isTown(String name, List<String> before) {
    return before.isEmpty() && name.matches("newyork|washington");
  }
}
