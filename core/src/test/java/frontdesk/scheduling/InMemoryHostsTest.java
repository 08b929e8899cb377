package frontdesk.scheduling;

class InMemoryHostsTest implements HostsContract, OrganisationsContract {
  private final InMemoryHosts hosts = InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk());

  @Override
  public InMemoryHosts hosts() {
    return hosts;
  }

  @Override
  public Organisations organisations() {
    return hosts;
  }
}
