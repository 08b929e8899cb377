package frontdesk.persistence.jdbi;

import frontdesk.notices.Outbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.CalendarEntries;
import frontdesk.scheduling.CalendarEntriesContract;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

class JdbiCalendarEntriesTest implements CalendarEntriesContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

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
  public List<String> differences() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT appointment_id FROM calendar_differences ORDER BY noticed_at")
                .mapTo(String.class)
                .list());
  }
}
