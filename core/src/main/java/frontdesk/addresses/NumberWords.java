package frontdesk.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers as people say them, where digits are written: house numbers, streets and prices. */
public final class NumberWords {
  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" ", -1));
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Set<String> MULTIPLIERS = Set.of("hundred", "thousand", "grand");
  private static final Map<String, String> ORDINALS = ordinals();

  private NumberWords() {}

  /**
   * {@code [one, twenty, three, oak]} becomes {@code [123, oak]}: pairs are read one after the
   * other, as house numbers are, but with "hundred" or "thousand" they are counted.
   */
  public static List<String> toDigits(List<String> words) {
    List<String> digits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = endOfNumber(words, at);
      digits.add(
          end == at
              ? ORDINALS.getOrDefault(words.get(at), words.get(at))
              : number(words.subList(at, end)));
      at = Math.max(end, at + 1);
    }
    return digits;
  }

  // A number begins with a word for one; "oh", "and" and the multipliers only go on with it.
  private static int endOfNumber(List<String> words, int start) {
    int end = start;
    while (end < words.size() && (isNumber(words.get(end)) || goesOn(words, start, end))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(List<String> words, int start, int at) {
    if (at == start) {
      return false;
    }
    return switch (words.get(at)) {
      case "hundred", "thousand", "grand" -> true;
      case "oh", "o" -> at + 1 < words.size() && isNumber(words.get(at + 1));
      case "and" ->
          MULTIPLIERS.contains(words.get(at - 1))
              && at + 1 < words.size()
              && isNumber(words.get(at + 1));
      default -> false;
    };
  }

  private static boolean isNumber(String word) {
    return SMALL.contains(word) || TENS.contains(word);
  }

  private static String number(List<String> words) {
    boolean counted = words.stream().anyMatch(MULTIPLIERS::contains);
    return counted ? String.valueOf(count(words)) : strung(words);
  }

  private static long count(List<String> words) {
    long whole = 0;
    long part = 0;
    for (String word : words) {
      switch (word) {
        case "hundred" -> part *= 100;
        case "thousand", "grand" -> {
          whole += part * 1000;
          part = 0;
        }
        case "and", "oh", "o" -> {}
        default -> part += value(word);
      }
    }
    return whole + part;
  }

  private static String strung(List<String> words) {
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean tens = TENS.contains(word);
      boolean ones = at + 1 < words.size() && unit(words.get(at + 1));
      digits.append(tens && ones ? value(word) + value(words.get(++at)) : value(word));
    }
    return digits.toString();
  }

  private static boolean unit(String word) {
    int value = SMALL.indexOf(word);
    return value > 0 && value < 10;
  }

  // "oh" is a nought.
  private static long value(String word) {
    int tens = TENS.indexOf(word);
    return tens >= 0 ? 10L * (tens + 2) : Math.max(0, SMALL.indexOf(word));
  }

  private static Map<String, String> ordinals() {
    Map<String, String> all = new HashMap<>();
    String[] words =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            .split(" ", -1);
    for (int at = 0; at < words.length; at++) {
      all.put(words[at], (at + 1) + (at == 0 ? "st" : at == 1 ? "nd" : at == 2 ? "rd" : "th"));
    }
    return Map.copyOf(all);
  }
}
