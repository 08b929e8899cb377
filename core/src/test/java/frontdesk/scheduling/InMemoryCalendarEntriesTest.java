package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import java.util.List;

class InMemoryCalendarEntriesTest implements CalendarEntriesContract {
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk()), outbox);
  private final InMemoryCalendarEntries entries = new InMemoryCalendarEntries(appointments, outbox);

  @Override
  public CalendarEntries entries() {
    return entries;
  }

  @Override
  public Appointments appointments() {
    return appointments;
  }

  @Override
  public InMemoryOutbox outbox() {
    return outbox;
  }

  @Override
  public List<String> differences() {
    return entries.differences();
  }
}
