package frontdesk.accounts;

import java.util.Set;

class InMemorySignInsTest implements SignInsContract {
  private final SignIns signIns = new InMemorySignIns(Set.of(PETE, DESK)::contains);

  @Override
  public SignIns signIns() {
    return signIns;
  }
}
