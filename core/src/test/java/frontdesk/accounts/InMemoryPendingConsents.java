package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Questions in memory. */
public final class InMemoryPendingConsents implements PendingConsents {
  private final Map<List<Object>, PendingConsent> asked = new ConcurrentHashMap<>();
  private final Clock clock;

  public InMemoryPendingConsents(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void put(PendingConsent pending) {
    asked.put(List.of(pending.org(), pending.state()), pending);
  }

  @Override
  public Optional<PendingConsent> take(OrgId org, String state) {
    return Optional.ofNullable(asked.remove(List.of(org, state)))
        .filter(pending -> clock.instant().isBefore(pending.expiresAt()));
  }
}
