package frontdesk.speech;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import frontdesk.Language;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a spoken line says, in whatever language: so that two of them can be compared.
 *
 * @param days each as often as it is said, in order
 * @param homes the demo organisation's addresses, in order
 * @param prices as written
 * @param sizes of homes: bedrooms and square feet
 */
public record SaidFacts(
    List<MonthDay> days,
    List<LocalTime> clocks,
    List<String> homes,
    List<String> prices,
    List<String> sizes) {

  private static final Pattern HOME =
      Pattern.compile("\\d+ (?:Oak|Maple|Lakeview) \\w+(?:, Apartment \\d)?");
  private static final Pattern PRICE = Pattern.compile("\\$\\d[\\d,.]*\\d");
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  /** How each language says what is looked for. */
  private record Grammar(
      Pattern day, int dayGroup, int monthGroup, Pattern clock, Pattern size, Pattern sentence) {}

  private static final Map<Language, Grammar> GRAMMARS =
      Map.of(
          Language.ENGLISH,
          new Grammar(
              Pattern.compile("(" + months(Language.ENGLISH) + ") (\\d{1,2})"),
              2,
              1,
              Pattern.compile("(\\d{1,2})(?::(\\d\\d))? ([AP]M)|noon"),
              Pattern.compile("([\\d,]+)(?:-bedroom| square feet)"),
              Pattern.compile("[^.?!]+[?.]$")),
          Language.SPANISH,
          new Grammar(
              Pattern.compile("(\\d{1,2}) de (" + months(Language.SPANISH) + ")"),
              1,
              2,
              Pattern.compile("a las? (\\d{1,2})(?::(\\d\\d))? ([AP]M|de la \\w+)|al mediodía"),
              Pattern.compile("(una|[\\d,]+) (?:habitaci|pies)"),
              Pattern.compile("(¿[^?]+\\?|[^.?!]+\\.)$")));

  private static final Map<Language, Map<String, Pattern>> NEXT_STEPS =
      Stream.of(Language.values()).collect(toMap(each -> each, SaidFacts::nextSteps));

  public static SaidFacts of(String line, Language language) {
    Grammar grammar = GRAMMARS.get(language);
    return new SaidFacts(
        all(grammar.day(), line, found -> day(found, grammar, language)),
        all(grammar.clock(), line, SaidFacts::clock),
        all(HOME, line, MatchResult::group),
        all(PRICE, line, MatchResult::group),
        all(grammar.size(), line, found -> found.group(1).replace("una", "1")));
  }

  /** The phrases of the table that may be the question or the request at the end of a line. */
  public static Set<String> nextSteps(String line, Language language) {
    String last = last(line, language);
    return NEXT_STEPS.get(language).entrySet().stream()
        .filter(step -> step.getValue().matcher(last).matches())
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private static Map<String, Pattern> nextSteps(Language language) {
    Phrases phrases = Phrases.in(language);
    return phrases.keys().stream()
        .filter(key -> phrases.text(key).matches(".*[?.]"))
        .filter(key -> !last(phrases.text(key), language).startsWith("{"))
        .collect(toMap(key -> key, key -> asPattern(last(phrases.text(key), language))));
  }

  private static String last(String text, Language language) {
    return all(GRAMMARS.get(language).sentence(), text, MatchResult::group).stream()
        .findFirst()
        .orElse(text)
        .strip();
  }

  private static Pattern asPattern(String sentence) {
    return Stream.of(PLACE.split(sentence, -1))
        .map(Pattern::quote)
        .reduce((before, after) -> before + ".+" + after)
        .map(Pattern::compile)
        .orElseThrow();
  }

  private static <T> List<T> all(Pattern pattern, String line, Function<MatchResult, T> read) {
    return pattern.matcher(line).results().map(read).toList();
  }

  private static String months(Language language) {
    return Stream.of(Month.values())
        .map(month -> month.getDisplayName(TextStyle.FULL, language.locale()))
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  private static MonthDay day(MatchResult found, Grammar grammar, Language language) {
    String name = found.group(grammar.monthGroup());
    Month month =
        Stream.of(Month.values())
            .filter(each -> each.getDisplayName(TextStyle.FULL, language.locale()).equals(name))
            .findFirst()
            .orElseThrow();
    return MonthDay.of(month, Integer.parseInt(found.group(grammar.dayGroup())));
  }

  private static LocalTime clock(MatchResult found) {
    if (found.group(1) == null) {
      return LocalTime.NOON;
    }
    int hour = Integer.parseInt(found.group(1)) % 12;
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return LocalTime.of(isLate(hour, found.group(3)) ? hour + 12 : hour, minute);
  }

  private static boolean isLate(int hour, String part) {
    return part.equals("PM")
        || part.equals("de la tarde")
        || (part.equals("de la noche") && hour > 0);
  }
}
