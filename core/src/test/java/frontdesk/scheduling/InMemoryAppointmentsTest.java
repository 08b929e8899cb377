package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Outbox;

class InMemoryAppointmentsTest implements AppointmentsContract {
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));
  private final Appointments appointments =
      new InMemoryAppointments(InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk()), outbox);

  @Override
  public Appointments appointments() {
    return appointments;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }
}
