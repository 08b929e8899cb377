package frontdesk.persistence.jdbi;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.notices.Attempt;
import frontdesk.notices.ExtraNotices;
import frontdesk.notices.ExtraNoticesContract;
import frontdesk.notices.Notice;
import frontdesk.notices.Outbox;
import frontdesk.notices.PacedNoticesContract;
import frontdesk.notices.RepeatableNoticesContract;
import frontdesk.notices.WaitingNotices;
import frontdesk.notices.WaitingNoticesContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments.BookingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiOutboxTest
    implements RepeatableNoticesContract,
        ExtraNoticesContract,
        WaitingNoticesContract,
        PacedNoticesContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  @Override
  public WaitingNotices waiting() {
    return new JdbiWaitingNotices(jdbi);
  }

  @Override
  public ExtraNotices extra() {
    return new JdbiOutbox(jdbi);
  }

  @Override
  public String appointment() {
    BookingOrder order = anOrder().build();
    new JdbiAppointments(jdbi).book(order, List.of());
    return order.appointment().id();
  }

  @Override
  public void given(Notice notice) {
    owner.useHandle(handle -> OutboxRows.write(handle, List.of(notice)));
  }

  @Override
  public void replace(Notice newer) {
    owner.useHandle(handle -> OutboxRows.replace(handle, newer));
  }

  @Override
  public Instant claimedAt(Attempt attempt) {
    String sql = "SELECT lease_until FROM outbox WHERE org_id = :org AND notice_id = :notice";
    return owner.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("org", attempt.notice().org().value())
                .bind("notice", attempt.notice().id())
                .map((row, context) -> AppointmentRows.instant(row, "lease_until"))
                .one()
                .minus(Outbox.LEASE));
  }

  @Override
  public void later(Duration by) {
    for (String sql :
        List.of(
            "UPDATE outbox SET lease_until = lease_until - :by * INTERVAL '1 second',"
                + " due_at = due_at - :by * INTERVAL '1 second'",
            "UPDATE destinations SET next_at = next_at - :by * INTERVAL '1 second',"
                + " closed_until = closed_until - :by * INTERVAL '1 second'")) {
      owner.useHandle(handle -> handle.createUpdate(sql).bind("by", by.toSeconds()).execute());
    }
  }

  @Test
  void a_wish_that_is_given_up_with_its_transaction_leaves_the_old_one() {
    Notice entry = anEntry().build();
    given(entry);

    owner.useTransaction(
        handle -> {
          OutboxRows.replace(handle, anEntry().build().removed());
          handle.rollback();
        });

    assertThat(outbox().claim(entry.org(), entry.id(), Duration.ZERO).orElseThrow().notice())
        .isEqualTo(entry);
  }
}
