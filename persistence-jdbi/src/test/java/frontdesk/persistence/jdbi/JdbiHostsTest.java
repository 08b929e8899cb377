package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.HostsContract;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiHostsTest implements HostsContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Override
  public Hosts hosts() {
    return new JdbiHosts(jdbi);
  }

  @Test
  void the_demo_organisation_is_never_made_again() {
    owner.useHandle(handle -> handle.execute("DELETE FROM host_lines"));
    owner.useHandle(handle -> handle.execute("DELETE FROM hosts WHERE host_id = 'front_desk'"));

    DemoOrganisation.makeIfEmpty(jdbi, Instant.EPOCH);

    assertThat(hosts().find(Demo.ORG, Demo.intakeDesk().id())).isEmpty();
  }
}
