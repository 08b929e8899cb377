package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void a_budget_runs_down_and_never_below_nothing() {
    assertThat(Deadline.in(Duration.ZERO).remaining()).isZero();
    assertThat(Deadline.in(Duration.ofSeconds(-1)).remaining()).isZero();
    assertThat(Deadline.in(Duration.ZERO).passed()).isTrue();
    assertThat(Deadline.in(Duration.ofHours(1)).passed()).isFalse();
    assertThat(Deadline.in(Duration.ofHours(1)).remaining())
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofHours(1));
  }
}
