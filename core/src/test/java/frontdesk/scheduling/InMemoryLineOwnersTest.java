package frontdesk.scheduling;

class InMemoryLineOwnersTest implements LineOwnersContract {
  private final InMemoryHosts hosts =
      InMemoryHosts.of(Host.newcomer(OAK, ANN), Host.newcomer(ELM, ANN));

  @Override
  public LineOwners owners() {
    return hosts;
  }

  @Override
  public Lines lines() {
    return hosts;
  }
}
