package frontdesk.scheduling;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;

class InMemoryFormerHostsTest implements FormerHostsContract {
  private final InMemoryHosts hosts = InMemoryHosts.of(PETE, DESK);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(
          hosts, new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z")));
  private final FormerHosts formerHosts = new InMemoryFormerHosts(hosts, appointments);

  @Override
  public FormerHosts formerHosts() {
    return formerHosts;
  }

  @Override
  public Hosts hosts() {
    return hosts;
  }

  @Override
  public HostNames names() {
    return hosts;
  }

  @Override
  public Lines lines() {
    return hosts;
  }

  @Override
  public Appointments appointments() {
    return appointments;
  }
}
