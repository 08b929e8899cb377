package frontdesk.persistence.jdbi;

import frontdesk.UserId;
import frontdesk.accounts.CalendarGrants;
import frontdesk.accounts.UnconnectedHosts;
import frontdesk.accounts.UnconnectedHostsContract;
import frontdesk.persistence.testing.FreshDatabase;
import org.jdbi.v3.core.Jdbi;

class JdbiUnconnectedHostsTest implements UnconnectedHostsContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Override
  public void atMicrosoft(UserId host) {
    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE hosts SET calendar = 'MICROSOFT' WHERE host_id = ?", host.value()));
  }

  @Override
  public CalendarGrants grants() {
    return new JdbiCalendarGrants(jdbi, SealingKeys.parse(SealingKeys.random()));
  }

  @Override
  public UnconnectedHosts unconnected() {
    return new JdbiUnconnectedHosts(jdbi);
  }
}
