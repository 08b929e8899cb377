package frontdesk.accounts;

import frontdesk.SettableClock;
import frontdesk.UserId;

class InMemoryUnconnectedHostsTest implements UnconnectedHostsContract {
  private final CalendarGrants grants =
      new InMemoryCalendarGrants(new SettableClock("2026-11-21T12:00:00Z"));
  private final InMemoryUnconnectedHosts hosts = new InMemoryUnconnectedHosts(grants);

  @Override
  public void atMicrosoft(UserId host) {
    hosts.atMicrosoft(host);
  }

  @Override
  public CalendarGrants grants() {
    return grants;
  }

  @Override
  public UnconnectedHosts unconnected() {
    return hosts;
  }
}
