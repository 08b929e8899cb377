package frontdesk.persistence.jdbi;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Organisations;
import frontdesk.scheduling.OrganisationsContract;
import org.jdbi.v3.core.Jdbi;

class JdbiOrganisationsTest implements OrganisationsContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public Organisations organisations() {
    return new JdbiOrganisations(jdbi);
  }

  @Override
  public Hosts hosts() {
    return new JdbiHosts(jdbi);
  }
}
