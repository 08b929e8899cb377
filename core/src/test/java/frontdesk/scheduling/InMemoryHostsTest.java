package frontdesk.scheduling;

class InMemoryHostsTest implements HostsContract {
  private final Hosts hosts = InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk());

  @Override
  public Hosts hosts() {
    return hosts;
  }
}
