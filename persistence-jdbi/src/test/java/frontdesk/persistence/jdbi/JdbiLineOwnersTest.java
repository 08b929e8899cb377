package frontdesk.persistence.jdbi;

import frontdesk.accounts.Tenant;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.LineOwners;
import frontdesk.scheduling.LineOwnersContract;
import frontdesk.scheduling.Lines;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;

class JdbiLineOwnersTest implements LineOwnersContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi serving = FreshDatabase.serving();

  @BeforeEach
  void twoOrganisationsWithAHostEach() {
    JdbiTenants tenants = new JdbiTenants(owner);
    JdbiHosts hosts = new JdbiHosts(owner);
    tenants.make(new Tenant(OAK, Optional.empty(), true));
    tenants.make(new Tenant(ELM, Optional.empty(), true));
    hosts.add(Host.newcomer(OAK, ANN));
    hosts.add(Host.newcomer(ELM, ANN));
  }

  @Override
  public LineOwners owners() {
    return new JdbiLineOwners(serving);
  }

  @Override
  public Lines lines() {
    return new JdbiLines(serving);
  }
}
