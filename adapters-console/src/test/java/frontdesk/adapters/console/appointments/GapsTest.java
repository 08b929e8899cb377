package frontdesk.adapters.console.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {
  /** Free from one quarter to another, without what is taken. */
  private static List<Quarters> gaps(int from, int to, int taken) {
    return Gaps.of(quarter -> quarter >= from && quarter < to && quarter != taken, 2);
  }

  @Test
  void free_time_is_cut_at_full_hours() {
    assertThat(gaps(36, 44, 0)).containsExactly(new Quarters(36, 40), new Quarters(40, 44));
  }

  @Test
  void a_quarter_alone_joins_the_hour_beside_it() {
    assertThat(gaps(35, 45, 0)).containsExactly(new Quarters(35, 40), new Quarters(40, 45));
  }

  @Test
  void what_is_too_short_for_an_appointment_is_no_gap() {
    assertThat(gaps(36, 44, 37)).containsExactly(new Quarters(38, 40), new Quarters(40, 44));
    assertThat(Gaps.of(quarter -> quarter < 3, 4)).isEmpty();
  }

  @Test
  void a_day_that_is_all_free_ends_at_midnight() {
    assertThat(Gaps.of(any -> true, 2)).hasSize(24).endsWith(new Quarters(92, 96));
  }
}
