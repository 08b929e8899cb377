package frontdesk.persistence.jdbi;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Holds;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.NeighboursContract;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

class JdbiNeighboursTest implements NeighboursContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  JdbiNeighboursTest() {
    List.of(SPACED, PAIR, CAPPED, DRIVER).forEach(hosts()::add);
  }

  @Override
  public final Hosts hosts() {
    return new JdbiHosts(jdbi);
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
  public Holds holds() {
    return new JdbiHolds(jdbi);
  }
}
