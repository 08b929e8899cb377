package frontdesk.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.TimeSlot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentKeyTest {
  private static final TimeSlot TWO_TO_THREE = slot("2024-12-20T14:00:00Z", "2024-12-20T15:00:00Z");

  // K9: keys on file are compared with those that a later version makes. One that comes out
  // otherwise here needs a migration, or two versions side by side book twice.
  @ParameterizedTest
  @CsvSource({
    "Consultation, user@example.com, 55edb94050823c87",
    "Test Meeting, test@example.com, 40df28a0ae472dfd",
  })
  void the_guides_examples_have_these_keys(String title, String email, String key) {
    assertThat(IntentKey.of(title, TWO_TO_THREE, email)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Caf\u00E9 visit",
        "  Caf\u00E9 visit ",
        "Caf\u00E9   visit",
        "Caf\u00E9\u00A0visit",
        "Caf\u00E9\t\n visit\u3000",
        "Cafe\u0301 visit",
      })
  void a_title_is_the_same_however_it_is_spaced_and_encoded(String title) {
    assertThat(IntentKey.of(title, TWO_TO_THREE, "user@example.com"))
        .isEqualTo(IntentKey.of("Caf\u00E9 visit", TWO_TO_THREE, "user@example.com"));
  }

  @Test
  void a_moment_is_the_same_with_whatever_offset_it_was_stated() {
    assertThat(
            IntentKey.of(
                "Consultation",
                slot("2024-12-20T08:00:00-06:00", "2024-12-20T16:00:00+01:00"),
                "user@example.com"))
        .hasToString("55edb94050823c87");
  }

  @Test
  void every_other_content_has_another_key() {
    List<IntentKey> keys =
        Stream.of(
                key("Consultation", TWO_TO_THREE, "user@example.com"),
                key("consultation", TWO_TO_THREE, "user@example.com"),
                key("Consul tation", TWO_TO_THREE, "user@example.com"),
                key("Consultation", TWO_TO_THREE, "other@example.com"),
                key("Consultation", TWO_TO_THREE, "+13125550123"),
                key(
                    "Consultation",
                    slot("2024-12-20T14:00:01Z", "2024-12-20T15:00:00Z"),
                    "user@example.com"),
                key(
                    "Consultation",
                    slot("2024-12-20T14:00:00Z", "2024-12-20T15:00:01Z"),
                    "user@example.com"))
            .toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void a_delimiter_in_a_field_is_not_the_end_of_the_field() {
    TimeSlot later = slot("2024-12-20T15:00:00Z", "2024-12-20T16:00:00Z");

    assertThat(
            List.of(
                key("a|2024-12-20T14:00:00Z", TWO_TO_THREE, "p"),
                key("a", TWO_TO_THREE, "2024-12-20T15:00:00Z|p"),
                key("a|b", later, "p"),
                key("a\\|b", later, "p"),
                key("a\\\\|b", later, "p"),
                key("a\\", later, "b|p"),
                key("a", later, "b\\|p"),
                key("a", later, "b|p")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "55edb94050823c8",
        "55edb94050823c877",
        "55EDB94050823C87",
        "55edb9405082 c87"
      })
  void it_is_16_lower_case_hex_digits(String hex) {
    assertThatThrownBy(() -> new IntentKey(hex)).isInstanceOf(IllegalArgumentException.class);
  }

  private static IntentKey key(String title, TimeSlot slot, String party) {
    return IntentKey.of(title, slot, party);
  }

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(instant(start), instant(end));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
