package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import java.time.Duration;

class InMemoryHoldsTest implements HoldsContract {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(InMemoryHosts.of(HOLDER, HOLDERS), outbox, clock);

  @Override
  public Holds holds() {
    return new InMemoryHolds(appointments);
  }

  @Override
  public Appointments appointments() {
    return appointments;
  }

  @Override
  public AppointmentChanges changes() {
    return new InMemoryAppointmentChanges(appointments, outbox);
  }

  @Override
  public void letPass(Duration time) {
    clock.advance(time);
  }
}
