package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.InMemoryAppointmentChanges;
import frontdesk.scheduling.InMemoryAppointments;
import frontdesk.scheduling.InMemoryHosts;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * The book in PostgreSQL beside the one in memory, which is some lines of plain Java: whatever
 * callers do, both say the same and stand the same. {@code -Dfrontdesk.histories=10000} for more,
 * {@code -Dfrontdesk.seed=} for those that failed.
 */
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("frontdesk.histories", 25);
  private static final long SEED = Long.getLong("frontdesk.seed", System.nanoTime());
  private static final int STEPS = 20;

  // H12
  @Test
  void of_random_histories_the_database_says_what_the_model_says() {
    Jdbi jdbi = FreshDatabase.fresh();
    JdbiAppointments appointments = new JdbiAppointments(jdbi);
    JdbiAppointmentChanges changes = new JdbiAppointmentChanges(jdbi);
    InMemoryOutbox outbox = new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));
    InMemoryAppointments model =
        new InMemoryAppointments(
            InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk()), outbox);
    InMemoryAppointmentChanges changed = new InMemoryAppointmentChanges(model, outbox);

    for (int number = 0; number < HISTORIES; number++) {
      long seed = SEED + number;
      List<String> real = new History(seed, number, appointments, changes).steps(STEPS);

      assertThat(real)
          .as("run again with -Dfrontdesk.histories=1 -Dfrontdesk.seed=%d", seed)
          .isEqualTo(new History(seed, number, model, changed).steps(STEPS));
    }
  }
}
