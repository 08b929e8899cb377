package frontdesk.adapters.console.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.adapters.console.page.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuartersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Times CHICAGO = new Times(ZoneId.of("America/Chicago"));

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(Instant.parse(start), Instant.parse(end));
  }

  @Test
  void a_slot_has_each_quarter_that_it_touches() {
    assertThat(Quarters.of(slot("2026-11-01T15:10:00Z", "2026-11-01T15:31:00Z"), DAY, CHICAGO))
        .contains(new Quarters(36, 39));
  }

  @Test
  void of_a_night_each_day_has_its_part() {
    TimeSlot night = slot("2026-11-01T04:00:00Z", "2026-11-01T06:00:00Z");

    assertThat(Quarters.of(night, DAY.minusDays(1), CHICAGO)).contains(new Quarters(92, 96));
    assertThat(Quarters.of(night, DAY, CHICAGO)).contains(new Quarters(0, 4));
    assertThat(Quarters.of(night, DAY.plusDays(1), CHICAGO)).isEmpty();
  }

  @Test
  void where_the_clock_is_set_back_nothing_ends_before_it_begins() {
    assertThat(Quarters.of(slot("2026-11-01T06:45:00Z", "2026-11-01T07:15:00Z"), DAY, CHICAGO))
        .contains(new Quarters(7, 8));
  }

  @Test
  void what_is_short_is_made_longer_within_its_day() {
    assertThat(new Quarters(95, 96).atLeast(2)).isEqualTo(new Quarters(94, 96));
    assertThat(new Quarters(4, 5).atLeast(2)).isEqualTo(new Quarters(4, 6));
  }
}
