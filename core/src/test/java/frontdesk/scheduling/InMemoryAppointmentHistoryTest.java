package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.ExtraNotices;
import frontdesk.notices.InMemoryOutbox;

class InMemoryAppointmentHistoryTest implements AppointmentHistoryContract {
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk()), outbox);

  @Override
  public AppointmentHistory histories() {
    return new InMemoryAppointmentHistory(appointments, outbox);
  }

  @Override
  public Appointments appointments() {
    return appointments;
  }

  @Override
  public ExtraNotices extra() {
    return outbox;
  }

  @Override
  public AppointmentChanges changes() {
    return new InMemoryAppointmentChanges(appointments, outbox);
  }
}
