package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSlotTest {
  private static final TimeSlot NINE_TO_TEN = slot("09:00", "10:00");

  @ParameterizedTest
  @CsvSource({
    "08:00, 09:00, false",
    "08:00, 09:01, true",
    "08:00, 11:00, true",
    "09:00, 10:00, true",
    "09:20, 09:40, true",
    "09:59, 11:00, true",
    "10:00, 11:00, false",
  })
  void the_start_belongs_to_it_and_the_end_does_not(String start, String end, boolean overlaps) {
    TimeSlot other = slot(start, end);

    assertThat(NINE_TO_TEN.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(NINE_TO_TEN)).isEqualTo(overlaps);
  }

  @ParameterizedTest
  @CsvSource({"09:00, 09:00", "10:00, 09:00"})
  void it_runs_forward(String start, String end) {
    assertThatThrownBy(() -> slot(start, end)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_length_is_what_it_was_made_with() {
    assertThat(TimeSlot.of(NINE_TO_TEN.start(), Duration.ofMinutes(45)).length())
        .isEqualTo(Duration.ofMinutes(45));
  }

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(at(start), at(end));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }
}
