package frontdesk.accounts;

import frontdesk.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rules in memory. */
public final class InMemoryPhoneRules implements PhoneRules {
  private final Map<OrgId, PhoneHours> hours = new ConcurrentHashMap<>();

  public InMemoryPhoneRules(OrgId... known) {
    for (OrgId org : known) {
      hours.put(org, PhoneHours.OFFICE);
    }
  }

  @Override
  public Optional<PhoneHours> hours(OrgId org) {
    return Optional.ofNullable(hours.get(org));
  }

  @Override
  public boolean decide(OrgId org, PhoneHours decided) {
    return hours.computeIfPresent(org, (key, was) -> decided) != null;
  }
}
