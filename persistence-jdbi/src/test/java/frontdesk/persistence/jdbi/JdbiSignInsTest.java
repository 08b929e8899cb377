package frontdesk.persistence.jdbi;

import frontdesk.accounts.SignIns;
import frontdesk.accounts.SignInsContract;
import frontdesk.persistence.testing.FreshDatabase;
import org.jdbi.v3.core.Jdbi;

class JdbiSignInsTest implements SignInsContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

  @Override
  public SignIns signIns() {
    return new JdbiSignIns(jdbi);
  }
}
