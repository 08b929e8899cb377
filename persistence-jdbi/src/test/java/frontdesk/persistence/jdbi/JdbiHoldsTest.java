package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Holds;
import frontdesk.scheduling.HoldsContract;
import frontdesk.scheduling.HostFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class JdbiHoldsTest implements HoldsContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  JdbiHoldsTest() {
    new JdbiHosts(jdbi).add(HOLDER);
    new JdbiHosts(jdbi).add(HOLDERS);
  }

  @Override
  public Holds holds() {
    return new JdbiHolds(jdbi);
  }

  @Override
  public Appointments appointments() {
    return new JdbiAppointments(jdbi);
  }

  @Override
  public AppointmentChanges changes() {
    return new JdbiAppointmentChanges(jdbi);
  }

  @Override
  public void letPass(Duration time) {
    owner.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE occupied SET held_until = held_until - make_interval(secs => :time)")
                .bind("time", (int) time.toSeconds())
                .execute());
  }

  @Test
  void what_is_over_leaves_no_row_behind() {
    holds()
        .hold(new Holds.HoldOrder(HOLDER.org(), HOLDER.id(), JANES, List.of(NINE), FIVE_MINUTES));
    letPass(FIVE_MINUTES);

    holds().clearExpired();

    long left =
        owner.withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM occupied").mapTo(Long.class).one());
    assertThat(left).isZero();
  }

  @Test
  void what_a_host_held_is_free_once_nothing_is_held_any_more() {
    holds()
        .hold(new Holds.HoldOrder(HOLDER.org(), HOLDER.id(), JANES, List.of(NINE), FIVE_MINUTES));

    new JdbiHosts(jdbi).keepPolicy(HOLDER.org(), HOLDER.id(), HostFixture.aHost().policy());

    assertThat(appointments().taken(HOLDER.org(), HOLDER.id(), NINE, Optional.empty())).isEmpty();
  }

  @Test
  void a_host_who_holds_nothing_costs_no_further_statement() {
    int without = statements(() -> appointments().book(anOrder().build(), List.of()));
    int with =
        statements(
            () -> appointments().book(anOrder().with(HOLDER).titled("Another").build(), List.of()));

    assertThat(with).isEqualTo(without + 1);
    assertThat(
            statements(
                () -> appointments().taken(HOLDER.org(), HOLDER.id(), NINE, Optional.of(JANES))))
        .isEqualTo(1);
  }

  private int statements(Runnable work) {
    AtomicInteger count = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            count.incrementAndGet();
          }
        });
    work.run();
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return count.get();
  }
}
