package frontdesk.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineLimitTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");

  // K4
  @Test
  void of_a_flood_so_many_lines_are_told_and_then_how_many_were_not() {
    LineLimit limit = new LineLimit(2, clock);

    assertThat(limit.before()).isZero();
    assertThat(limit.before()).isZero();
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.before()).isNegative();
    }
    clock.advance(Duration.ofSeconds(1));

    assertThat(limit.before()).isEqualTo(1_000);
    assertThat(limit.before()).isZero();
  }
}
