package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A policy as people write it. */
class ReadPolicyTest {
  private static ReadPolicy.Reading read(BookingPolicy old, Map<String, String> given) {
    return new ReadPolicy(old, given).read();
  }

  private static List<String> wrong(Map<String, String> given) {
    return read(aHost().policy(), given).wrong().stream().map(ImpossiblePolicy::field).toList();
  }

  @Test
  void what_is_written_of_a_policy_makes_the_same_one() {
    BookingPolicy plain = aHost().policy();
    BookingPolicy every =
        aHost()
            .lasting(Duration.ofMinutes(20))
            .atMost(Duration.ofMinutes(90))
            .startingAfter(Duration.ofMinutes(5))
            .notice(Duration.ofHours(2))
            .horizon(Duration.ofDays(60))
            .travelling(Duration.ofMinutes(35))
            .seats(3)
            .aDay(6)
            .holding(Duration.ofMinutes(5))
            .allowingThePast()
            .ignoringTentative()
            .policy();

    Stream.of(plain, every, aHost().withoutGaps().policy())
        .forEach(
            policy -> assertThat(read(plain, WritePolicy.texts(policy)).policy()).contains(policy));
  }

  @Test
  void what_is_not_given_stays() {
    assertThat(read(aHost().seats(3).policy(), Map.of("a-day", "4")).policy())
        .contains(aHost().seats(3).aDay(4).policy());
  }

  @Test
  void each_rule_that_cannot_be_followed_is_told() {
    assertThat(wrong(Map.of("duration", "soon", "step", "0", "notice", "x", "at-once", "many")))
        .containsExactly("duration", "step", "notice", "at-once");
    assertThat(wrong(Map.of("tentative", "perhaps", "hold", "3h", "grid", "noon")))
        .containsExactly("grid", "tentative");
  }

  @Test
  void rules_that_do_not_fit_together_are_told_once_each_can_be_read() {
    assertThat(wrong(Map.of("step", "x", "offset", "99"))).containsExactly("step");
    assertThat(wrong(Map.of("step", "15", "offset", "15"))).containsExactly("offset");
    assertThat(wrong(Map.of("horizon", "1", "notice", "2"))).containsExactly("horizon");
  }
}
