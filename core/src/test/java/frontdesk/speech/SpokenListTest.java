package frontdesk.speech;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenListTest {
  private final SpokenList english = new SpokenList(Phrases.in(Language.ENGLISH));

  @Test
  void options_are_listed_as_people_do() {
    assertThat(english.either(List.of())).isEmpty();
    assertThat(english.either(List.of("one"))).isEqualTo("one");
    assertThat(english.either(List.of("one", "two"))).isEqualTo("one or two");
    assertThat(english.either(List.of("one", "two", "three"))).isEqualTo("one, two or three");
    assertThat(english.and(List.of("one", "two", "three"))).isEqualTo("one, two and three");
  }
}
