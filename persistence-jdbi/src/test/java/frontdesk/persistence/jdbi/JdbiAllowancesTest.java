package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.Allowances;
import frontdesk.accounts.AllowancesContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiAllowancesTest implements AllowancesContract {
  /** None ends while a test runs, but at the turn of a century's half. */
  private static final Duration SPAN = Duration.ofDays(1_000);

  private final Jdbi jdbi = FreshDatabase.fresh();
  private final JdbiAllowances allowances = new JdbiAllowances(jdbi, SPAN);

  @Override
  public Allowances allowances() {
    return allowances;
  }

  @Override
  public void nextSpan() {
    age(1);
  }

  private void age(int spans) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE allowances SET span = span - ? WHERE org_id = ?", spans, Demo.ORG.value()));
  }

  @Test
  void what_nobody_used_for_long_is_forgotten() {
    allowances.take(Demo.ORG, "old", 1, 10);
    age(20);
    allowances.take(Demo.ORG, "new", 1, 10);

    assertThat(allowances.sweep()).isEqualTo(1);
    assertThat(allowances.sweep()).isZero();
  }
}
