package frontdesk.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes an address apart, as it is written in a listing or as a caller says it. */
public final class ReadAddress {
  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+[a-z]?(-\\d+[a-z]?)?");
  private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");
  private static final Pattern UNIT = Pattern.compile("\\d+[a-z]?(-\\d+[a-z]?)?|[a-z]|[a-z]-?\\d+");

  /** One that belongs to the unit before it; the others are directions. */
  private static final Pattern UNIT_LETTER = Pattern.compile("[a-df-mo-rt-vx-z]");

  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,4}");
  private static final Set<String> COUNTRY = Set.of("usa", "us");

  private String number = "";
  private String unit = "";
  private String zip = "";
  private final List<String> street = new ArrayList<>();
  private String kind = "";
  private final List<String> town = new ArrayList<>();

  private ReadAddress() {}

  /** As a listing writes it. */
  public static AddressParts written(String text) {
    return new ReadAddress().read(AddressSegments.written(text));
  }

  /** As a caller says it. */
  public static AddressParts said(String text) {
    return new ReadAddress().read(AddressSegments.said(text));
  }

  /** The words of a place that a caller names: a town, a street or a ZIP code. */
  public static List<String> place(String text) {
    ReadAddress place = new ReadAddress();
    AddressSegments.said(text).forEach(place.town::addAll);
    String spelled = AddressParts.joined(place.readTown(), place.zip);
    return Stream.of(spelled.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(AddressWords::kind)
        .map(AddressWords::direction)
        .toList();
  }

  public static boolean isZip(String word) {
    return is(ZIP, word);
  }

  private static boolean is(Pattern pattern, String word) {
    return pattern.matcher(word).matches();
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
      if (words.size() > 1 && is(HOUSE_NUMBER, words.get(0))) {
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
      if (named > at && named < words.size() && is(UNIT, words.get(named))) {
        int end = named + 1;
        boolean letter = end < words.size() && is(UNIT_LETTER, words.get(end));
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
    if (words.size() > 1 && is(HOUSE_NUMBER, words.get(0))) {
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
    return is(SHORT_NUMBER, words.get(at))
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
      if (is(ZIP, word)) {
        zip = word.substring(0, 5);
      } else if (AddressWords.isState(pair) && !isTown(pair, words)) {
        words.add(AddressWords.state(pair));
        at++;
      } else if (isTown(word, words)) {
        words.add(word);
      } else if (!COUNTRY.contains(word)) {
        words.add(word.equals("st") && at + 1 < town.size() ? "saint" : AddressWords.state(word));
      }
    }
    return String.join(" ", words);
  }

  // Two towns are called like states; the state comes after the town.
  private static boolean isTown(String name, List<String> before) {
    return before.isEmpty() && (name.equals("newyork") || name.equals("washington"));
  }
}
