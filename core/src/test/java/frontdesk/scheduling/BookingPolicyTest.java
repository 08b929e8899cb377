package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BookingPolicyTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Duration A_MINUTE_AND_A_BIT = Duration.ofSeconds(60, 1);

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of("duration", aHost().lasting(Duration.ZERO)),
        Arguments.of("duration", aHost().lasting(MINUTE.negated())),
        Arguments.of("duration", aHost().lasting(HALF_A_MINUTE)),
        Arguments.of("duration", aHost().lasting(A_MINUTE_AND_A_BIT)),
        Arguments.of("longest", aHost().atMost(Duration.ofMinutes(29))),
        Arguments.of("longest", aHost().atMost(Duration.ofMinutes(30).plusSeconds(1))),
        Arguments.of("step", aHost().every(Duration.ZERO)),
        Arguments.of("step", aHost().every(MINUTE.negated())),
        Arguments.of("step", aHost().every(HALF_A_MINUTE)),
        Arguments.of("step", aHost().every(A_MINUTE_AND_A_BIT)),
        Arguments.of("step", aHost().every(Duration.ofDays(1).plus(MINUTE))),
        Arguments.of("notice", aHost().notice(MINUTE.negated())),
        Arguments.of("notice", aHost().notice(HALF_A_MINUTE)),
        Arguments.of("horizon", aHost().horizon(Duration.ZERO)),
        Arguments.of("horizon", aHost().horizon(MINUTE.negated())),
        Arguments.of("horizon", aHost().horizon(HALF_A_MINUTE)),
        Arguments.of("horizon", aHost().notice(MINUTE.multipliedBy(2)).horizon(MINUTE)),
        Arguments.of("horizon", aHost().horizon(Duration.ofDays(2_000))),
        Arguments.of("offset", aHost().startingAfter(MINUTE.negated())),
        Arguments.of("offset", aHost().startingAfter(Duration.ofMinutes(30))),
        Arguments.of("offset", aHost().startingAfter(MINUTE).withoutGaps()),
        Arguments.of("buffer-before", aHost().buffers(MINUTE.negated(), Duration.ZERO)),
        Arguments.of("buffer-before", aHost().buffers(Duration.ofMinutes(1_441), Duration.ZERO)),
        Arguments.of("buffer-after", aHost().buffers(Duration.ZERO, HALF_A_MINUTE)),
        Arguments.of("buffer-after", aHost().buffers(Duration.ZERO, Duration.ofDays(2))),
        Arguments.of("travel", aHost().travelling(Duration.ofDays(2))),
        Arguments.of("a-day", aHost().aDay(0)),
        Arguments.of("at-once", aHost().seats(0)),
        Arguments.of("at-once", aHost().seats(-1)),
        Arguments.of("at-once", aHost().seats(1001)),
        Arguments.of("hold", aHost().holding(MINUTE.negated())),
        // Shorter than the silence it is to outlive, and longer than anybody takes to choose.
        Arguments.of("hold", aHost().holding(Duration.ofMinutes(3))),
        Arguments.of("hold", aHost().holding(Duration.ofMinutes(16))),
        Arguments.of("hold", aHost().holding(Duration.ofMinutes(5).plusSeconds(1))));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void an_impossible_policy_is_refused_by_name(String field, HostFixture host) {
    assertThatThrownBy(host::policy)
        .isInstanceOfSatisfying(
            ImpossiblePolicy.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  static Stream<HostFixture> extreme() {
    return Stream.of(
        aHost().lasting(MINUTE).every(MINUTE),
        aHost().every(Duration.ofDays(1)),
        aHost().lasting(Duration.ofDays(3)),
        aHost().notice(Duration.ofDays(400)).horizon(Duration.ofDays(400)),
        aHost().seats(1000),
        aHost().buffers(Duration.ofDays(1), Duration.ofDays(1)).travelling(Duration.ofDays(1)),
        aHost().withoutGaps(),
        aHost().startingAfter(Duration.ofMinutes(29)),
        aHost().aDay(1),
        aHost().holding(Duration.ofMinutes(4)),
        aHost().holding(Duration.ofMinutes(15)));
  }

  @ParameterizedTest
  @MethodSource("extreme")
  void an_extreme_policy_is_possible(HostFixture host) {
    assertThat(host.policy()).isNotNull();
  }

  @Test
  void only_one_length_may_be_booked_where_the_longest_is_the_offered_one() {
    assertThat(aHost().policy().oneLength()).isTrue();
    assertThat(aHost().atMost(Duration.ofHours(1)).policy().oneLength()).isFalse();
  }
}
