package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, ENGLISH",
    "en-US, ENGLISH",
    "EN_gb, ENGLISH",
    "' en ', ENGLISH",
    "es, SPANISH",
    "es-MX, SPANISH",
    "es-419, SPANISH",
    "ES_us, SPANISH",
  })
  void a_language_is_known_by_the_first_part_of_its_tag(String tag, Language language) {
    assertThat(Language.ofTag(Optional.of(tag))).isEqualTo(language);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "multi", "est", "english", "fr-CA", "zxx"})
  void whatever_else_is_answered_in_english(String tag) {
    assertThat(Language.ofTag(Optional.ofNullable(tag))).isEqualTo(Language.ENGLISH);
  }
}
