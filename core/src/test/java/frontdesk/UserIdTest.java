package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

  @ParameterizedTest
  @CsvSource({
    "pete_admin, pete_admin",
    "PETE_Admin, pete_admin",
    "' pete_admin ', pete_admin",
    "Pete.O'Neil@Example.com, pete.o'neil@example.com",
    "JÖRG@example.com, jörg@example.com",
  })
  void a_host_is_named_whatever_the_case(String text, String value) {
    assertThat(UserId.parse(text)).contains(new UserId(value));
    assertThat(UserId.parse(text).orElseThrow()).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "pete admin", "pete\nadmin", "pete;drop", "<b>", "pete\u0000"})
  void what_cannot_name_anybody_is_refused(String text) {
    assertThat(UserId.parse(text)).isEmpty();
    assertThatThrownBy(() -> new UserId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void at_most_255_characters_are_a_name() {
    assertThat(UserId.parse("p".repeat(255))).isPresent();
    assertThat(UserId.parse("p".repeat(256))).isEmpty();
  }

  @Test
  void what_is_read_can_be_read_again() {
    for (String text : List.of("\u0130lker", "\u0130".repeat(200), "STRASSE\u1E9E")) {
      UserId.parse(text).ifPresent(id -> assertThat(UserId.parse(id.value())).contains(id));
    }
  }
}
