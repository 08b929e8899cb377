package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.notices.Notice.Way;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hooks in memory. */
public final class InMemoryHooks implements Hooks {
  private final Set<OrgId> orgs;
  private final Map<OrgId, Map<Way, Hook>> hooks = new ConcurrentHashMap<>();

  private InMemoryHooks(Set<OrgId> orgs) {
    this.orgs = orgs;
  }

  public static InMemoryHooks of(OrgId... orgs) {
    return new InMemoryHooks(Set.of(orgs));
  }

  private Map<Way, Hook> of(OrgId org) {
    return hooks.computeIfAbsent(org, key -> new ConcurrentHashMap<>());
  }

  @Override
  public Optional<Hook> find(OrgId org, Way way) {
    return Optional.ofNullable(of(org).get(way));
  }

  @Override
  public Set<Way> set(OrgId org) {
    return Set.copyOf(of(org).keySet());
  }

  @Override
  public boolean keep(OrgId org, Way way, Hook hook) {
    if (!orgs.contains(org)) {
      return false;
    }
    of(org).put(way, hook);
    return true;
  }

  @Override
  public boolean forget(OrgId org, Way way) {
    return of(org).remove(way) != null;
  }
}
