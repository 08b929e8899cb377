package frontdesk.speech;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Now is Sunday, 22 November 2026, in Chicago. */
class AvailabilityWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void three_times_are_a_choice() {
    assertThat(offers(7, "2026-11-23T15:00:00Z", "2026-11-24T18:00:00Z", "2026-11-25T15:00:00Z"))
        .isEqualTo(
            "I have tomorrow, Monday, November 23 at 9 AM, Tuesday, November 24 at noon"
                + " or Wednesday, November 25 at 9 AM, Central Time. Which works best for you?");
  }

  @Test
  void one_time_is_a_question() {
    assertThat(offers(7, "2026-11-23T15:00:00Z"))
        .isEqualTo(
            "I have one time free: tomorrow, Monday, November 23 at 9 AM, Central Time."
                + " Shall I book it?");
  }

  @Test
  void nothing_free_is_no_dead_end() {
    assertThat(offers(1))
        .isEqualTo("There is nothing free in the next day. Shall I look further ahead?");
    assertThat(offers(30))
        .isEqualTo("There is nothing free in the next 30 days. Shall I look further ahead?");
  }

  private static String offers(int days, String... starts) {
    List<TimeSlot> slots =
        Stream.of(starts)
            .map(start -> TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30)))
            .toList();
    String words =
        new AvailabilityWords(Language.ENGLISH).offers(slots, Demo.propertyManager(), days, NOW);
    assertThatItCanBeSpoken(words);
    return words;
  }
}
