package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Demo;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The demo's hosts in memory. */
final class InMemoryUnconnectedHosts implements UnconnectedHosts {
  private final Set<UserId> atMicrosoft = new HashSet<>();
  private final CalendarGrants grants;

  InMemoryUnconnectedHosts(CalendarGrants grants) {
    this.grants = grants;
  }

  synchronized void atMicrosoft(UserId host) {
    atMicrosoft.add(host);
  }

  @Override
  public synchronized List<UserId> hosts(OrgId org, Optional<UserId> host, int most) {
    return atMicrosoft.stream()
        .filter(one -> org.equals(Demo.ORG) && host.map(one::equals).orElse(true))
        .filter(one -> grants.find(org, one).map(grant -> grant.broken().isPresent()).orElse(true))
        .sorted(Comparator.comparing(UserId::value))
        .limit(most)
        .toList();
  }
}
