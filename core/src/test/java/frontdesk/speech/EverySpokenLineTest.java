package frontdesk.speech;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.Language;
import frontdesk.properties.SteeringWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is said, in either language, of whatever length: it can be listened to, by anybody. */
class EverySpokenLineTest {

  @ParameterizedTest
  @EnumSource
  @Complaint("too many times are read out")
  @Complaint("No result returned: an answer of several lines, a stale id")
  void every_line_can_be_spoken(Language language) {
    List<String> lines = SpokenCases.in(language);

    assertThat(lines).hasSizeGreaterThan(500);
    lines.forEach(Spoken::assertThatItCanBeSpoken);
  }

  @ParameterizedTest
  @EnumSource
  void no_line_turns_anybody_away_by_who_they_are(Language language) {
    assertThat(SpokenCases.in(language)).filteredOn(this::steers).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void no_phrase_turns_anybody_away_by_who_they_are(Language language) {
    Phrases phrases = Phrases.in(language);

    assertThat(phrases.keys()).filteredOn(key -> steers(phrases.text(key))).isEmpty();
  }

  private boolean steers(String text) {
    return !SteeringWords.in(text).isEmpty();
  }

  @Test
  void nothing_in_spanish_was_left_in_english() {
    assertThat(SpokenCases.in(Language.SPANISH))
        .doesNotContainAnyElementsOf(SpokenCases.in(Language.ENGLISH));
  }
}
