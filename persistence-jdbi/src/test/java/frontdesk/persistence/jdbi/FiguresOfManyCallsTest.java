package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.calls.CallStats;
import frontdesk.calls.CallStats.Day;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A year of a busy organisation: 100,000 calls with 300,000 tool calls. */
class FiguresOfManyCallsTest {
  private static final int CALLS = 100_000;

  /** Ten times what it takes on an idle machine of two cores: this one may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate LAST = LocalDate.parse("2026-11-21");

  private final Jdbi owner = FreshDatabase.fresh();
  private final JdbiCallFigures figures = new JdbiCallFigures(FreshDatabase.serving());

  /** As many as go into the time that a statement has. */
  private static final int AT_ONCE = 2_500;

  private static void fill(Handle handle, int from) {
    handle.execute(
        "INSERT INTO calls (org_id, call_id, started_at, ended_at, assistant, escalated)"
            + " SELECT 'org_demo_001', 'call-' || n, at, at + (n % 300) * INTERVAL '1 second',"
            + " 'assistant-' || n % 16, n % 20 = 0 FROM generate_series(?, ?) AS n,"
            + " LATERAL (SELECT timestamptz '2026-11-21T23:00:00Z' - n * INTERVAL '5 minutes' AS at)"
            + " AS moments",
        from, from + AT_ONCE - 1);
    handle.execute(
        "INSERT INTO call_tool_calls (org_id, call_id, record_id, tool, result, took_ms,"
            + " answered_at) SELECT 'org_demo_001', 'call-' || n / 3, 'r' || n,"
            + " (ARRAY['get_availability', 'set_appointment', 'search_rentals'])[n % 3 + 1],"
            + " (ARRAY['told', 'booked', 'told', 'told', 'taken', 'told'])[n % 6 + 1], n % 2000,"
            + " now() FROM generate_series(?, ?) AS n",
        3 * from, 3 * (from + AT_ONCE) - 1);
  }

  private Duration took(LocalDate first) {
    long begun = System.nanoTime();
    CallStats stats = figures.between(Demo.ORG, first, LAST, CHICAGO);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        "Figures from %s, %,d calls: %d ms%n",
        first, stats.days().stream().mapToLong(Day::calls).sum(), took.toMillis());
    return took;
  }

  @Test
  void figures_of_a_year_are_quick() {
    for (int from = 0; from < CALLS; from += AT_ONCE) {
      int begin = from;
      owner.useTransaction(handle -> fill(handle, begin));
    }
    owner.useHandle(handle -> handle.execute("ANALYZE calls, call_tool_calls"));

    assertThat(took(LAST.minusDays(365))).isLessThan(PATIENCE);
    assertThat(took(LAST.minusDays(89))).isLessThan(PATIENCE);
    assertThat(took(LAST.minusDays(6))).isLessThan(PATIENCE);
    assertThat(figures.between(Demo.ORG, LAST.minusDays(365), LAST, CHICAGO).hours()).hasSize(24);
  }
}
