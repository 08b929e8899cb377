package frontdesk.speech;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontdesk.Language;
import frontdesk.properties.Area;
import frontdesk.properties.Criterion;
import frontdesk.properties.Pets;
import frontdesk.scheduling.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All languages have the same phrases, all of them are said, and none is missing. */
class PhrasesTest {
  private static final Path WORDS = Path.of("src/main/java/frontdesk/speech");
  private static final Pattern NAMED_KEY = Pattern.compile("\"([a-z]+\\.[a-z_.]*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern FORM = Pattern.compile("\\.(one|other|changed|changed_by)$");
  private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void every_language_has_all_phrases_and_no_other(Language language) {
    assertThat(Phrases.in(language).keys()).isEqualTo(ENGLISH.keys());
  }

  /** That there is one of something may be said without its number. */
  @ParameterizedTest
  @EnumSource
  void a_phrase_has_the_same_places_in_every_language(Language language) {
    for (String key : ENGLISH.keys()) {
      Set<String> allowed = places(ENGLISH.text(key));
      Set<String> places = places(Phrases.in(language).text(key));
      if (key.endsWith(".one")) {
        allowed.remove("{count}");
        places.remove("{count}");
      }
      assertThat(places).as(key).isEqualTo(allowed);
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(toSet());
  }

  @ParameterizedTest
  @EnumSource
  void no_phrase_stands_twice_in_its_table(Language language) {
    assertThat(keysAsWritten(language)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void a_phrase_is_one_line_without_blanks_around_it(Language language) {
    Phrases phrases = Phrases.in(language);
    for (String key : phrases.keys()) {
      assertThat(phrases.text(key))
          .as(key)
          .isNotBlank()
          .isEqualTo(phrases.text(key).strip())
          .doesNotContainPattern("[\\p{Cntrl}\\uFFFD]|  ");
    }
  }

  @Test
  void every_phrase_is_said_somewhere() {
    Set<String> named = namedKeys();
    Set<String> unused = new TreeSet<>(ENGLISH.keys());
    unused.removeIf(
        key -> named.contains(key) || named.contains(FORM.matcher(key).replaceFirst("")));
    unused.removeAll(families().collect(toSet()));
    unused.removeIf(key -> key.startsWith("type.") || key.startsWith("zone."));

    assertThat(unused).isEmpty();
  }

  @Test
  void every_phrase_that_is_said_is_there() {
    Set<String> bases =
        ENGLISH.keys().stream()
            .flatMap(key -> Stream.of(key, FORM.matcher(key).replaceFirst("")))
            .collect(toSet());

    assertThat(bases).containsAll(namedKeys().stream().filter(key -> !key.endsWith(".")).toList());
    assertThat(ENGLISH.keys()).containsAll(families().toList());
  }

  // Keys that are put together: a prefix, and the name of a value.
  private static Stream<String> families() {
    return Stream.of(
            family("question.", Question.values()),
            family("refused.", Refusal.values())
                .filter(key -> !key.equals("refused.calendar_not_connected")),
            family("criterion.", Criterion.values()),
            family("pets.", Pets.values()),
            family("handover.", HandoverWords.values()),
            family("area.", Area.Unit.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> family(String prefix, Enum<?>... values) {
    return Stream.of(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
  }

  private static Set<String> namedKeys() {
    try (Stream<Path> sources = Files.list(WORDS)) {
      return sources
          .flatMap(source -> NAMED_KEY.matcher(text(source)).results())
          .map(match -> match.group(1))
          .collect(toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> keysAsWritten(Language language) {
    String name = "phrases_" + language.code() + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      String table =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" = ", 2)[0])
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void what_fills_a_place_is_said_as_it_is() {
    assertThat(ENGLISH.say("home.rent", "rent", "$5 \\ {count} 'x'"))
        .isEqualTo("for $5 \\ {count} 'x'");
  }

  @Test
  void a_phrase_that_is_not_there_or_not_filled_is_a_fault() {
    assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.say("nothing.of_the_kind"));
    assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.say("home.rent", "price", "1"));
  }
}
