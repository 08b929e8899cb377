package frontdesk.persistence.jdbi;

import frontdesk.notices.Outbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.AppointmentChangesContract;
import frontdesk.scheduling.Appointments;
import org.jdbi.v3.core.Jdbi;

class JdbiAppointmentChangesTest implements AppointmentChangesContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

  @Override
  public AppointmentChanges changes() {
    return new JdbiAppointmentChanges(jdbi);
  }

  @Override
  public Appointments appointments() {
    return new JdbiAppointments(jdbi);
  }

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }
}
