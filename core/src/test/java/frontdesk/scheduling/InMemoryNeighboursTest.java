package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;

class InMemoryNeighboursTest implements NeighboursContract {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryHosts hosts = InMemoryHosts.of(SPACED, PAIR, CAPPED, DRIVER);
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final InMemoryAppointments book = new InMemoryAppointments(hosts, outbox, clock);

  @Override
  public Hosts hosts() {
    return hosts;
  }

  @Override
  public Appointments appointments() {
    return book;
  }

  @Override
  public AppointmentChanges changes() {
    return new InMemoryAppointmentChanges(book, outbox);
  }

  @Override
  public Holds holds() {
    return new InMemoryHolds(book);
  }
}
