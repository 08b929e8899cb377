package frontdesk.speech;

import frontdesk.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that is said in one language: texts by key, with named places to fill. Each language is one
 * table, such as {@code phrases_en.properties}; whoever words something names a key and so need not
 * know the language.
 */
final class Phrases {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static final Map<Language, Phrases> ALL = all();

  private final Language language;
  private final Map<String, String> texts;

  private Phrases(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  static Phrases in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Map<Language, Phrases> all() {
    Map<Language, Phrases> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Phrases(language, table(language)));
    }
    return all;
  }

  private static Map<String, String> table(Language language) {
    Properties table = new Properties();
    String name = "phrases_" + language.code() + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      table.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, table::getProperty));
  }

  Locale locale() {
    return language.locale();
  }

  Set<String> keys() {
    return texts.keySet();
  }

  /** As it stands in the table. */
  String text(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no phrase " + key + " in " + language));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /**
   * A phrase with its places filled.
   *
   * @param filling the name of a place and what stands there, in turn
   * @throws IllegalArgumentException if there is no such phrase, or nothing for one of its places
   */
  String say(String key, String... filling) {
    return PLACE
        .matcher(text(key))
        .replaceAll(place -> Matcher.quoteReplacement(filled(key, place.group(1), filling)));
  }

  private static String filled(String key, String place, String... filling) {
    for (int at = 0; at < filling.length; at += 2) {
      if (filling[at].equals(place)) {
        return filling[at + 1];
      }
    }
    throw new IllegalArgumentException("nothing for {" + place + "} of " + key);
  }

  /** The same of one or of several, whose number stands in {@code {count}}. */
  String counted(String key, long count) {
    return say(oneOrOther(key, count), "count", String.valueOf(count));
  }

  static String oneOrOther(String key, long count) {
    return key + (count == 1 ? ".one" : ".other");
  }

  /** The phrase as it is beside a certain word: Spanish has "y" but "e" before "Irma". */
  String beside(String word, String key, String... filling) {
    boolean changed = word.matches(text(key + ".changed_by"));
    return say(changed ? key + ".changed" : key, filling);
  }
}
