package frontdesk.persistence.jdbi;

import frontdesk.notices.Notice;
import frontdesk.notices.Outbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.CalendarEntries;
import frontdesk.scheduling.CalendarEntriesContract;
import frontdesk.scheduling.Hosts;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

class JdbiCalendarEntriesTest implements CalendarEntriesContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Override
  public CalendarEntries entries() {
    return new JdbiCalendarEntries(jdbi);
  }

  @Override
  public Appointments appointments() {
    return new JdbiAppointments(jdbi);
  }

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  @Override
  public Hosts hosts() {
    return new JdbiHosts(jdbi);
  }

  @Override
  public void given(Notice notice) {
    owner.useHandle(handle -> OutboxRows.write(handle, List.of(notice)));
  }

  @Override
  public void later(Duration by) {
    owner.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE outbox SET review_at = review_at - :by * INTERVAL '1 second'")
                .bind("by", by.toSeconds())
                .execute());
  }

  @Override
  public List<String> differences() {
    return owner.withHandle(
        handle ->
            handle
                .createQuery("SELECT appointment_id FROM calendar_differences ORDER BY noticed_at")
                .mapTo(String.class)
                .list());
  }
}
