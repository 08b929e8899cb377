package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice;
import java.time.Duration;
import java.util.List;

class InMemoryCalendarEntriesTest implements CalendarEntriesContract {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final InMemoryHosts hosts = InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk());
  private final InMemoryAppointments appointments = new InMemoryAppointments(hosts, outbox);
  private final InMemoryCalendarEntries entries =
      new InMemoryCalendarEntries(appointments, outbox, clock);

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
  public Hosts hosts() {
    return hosts;
  }

  @Override
  public void given(Notice notice) {
    outbox.add(notice);
  }

  @Override
  public void later(Duration by) {
    clock.advance(by);
  }

  @Override
  public List<String> differences() {
    return entries.differences();
  }
}
