package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Outbox;

class InMemoryAppointmentChangesTest implements AppointmentChangesContract {
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk()), outbox);

  @Override
  public AppointmentChanges changes() {
    return new InMemoryAppointmentChanges(appointments, outbox);
  }

  @Override
  public Appointments appointments() {
    return appointments;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }
}
