package frontdesk.accounts;

import frontdesk.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Profiles in memory. */
public final class InMemoryProfiles implements Profiles {
  private final Map<OrgId, Profile> profiles = new ConcurrentHashMap<>();

  public InMemoryProfiles(OrgId... known) {
    for (OrgId org : known) {
      profiles.put(org, Profile.NOTHING);
    }
  }

  @Override
  public Optional<Profile> find(OrgId org) {
    return Optional.ofNullable(profiles.get(org));
  }

  @Override
  public Optional<Profile> change(OrgId org, UnaryOperator<Profile> change) {
    return Optional.ofNullable(profiles.computeIfPresent(org, (key, was) -> change.apply(was)));
  }
}
