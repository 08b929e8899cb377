package frontdesk.accounts;

import frontdesk.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rules in memory. */
public final class InMemoryPhoneRules implements PhoneRules {
  private final Map<OrgId, PhoneHours> hours = new ConcurrentHashMap<>();

  private final Map<OrgId, HandingOn> handingOn = new ConcurrentHashMap<>();

  public InMemoryPhoneRules(OrgId... known) {
    for (OrgId org : known) {
      hours.put(org, PhoneHours.OFFICE);
      handingOn.put(org, HandingOn.HOME);
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

  @Override
  public Optional<HandingOn> handingOn(OrgId org) {
    return Optional.ofNullable(handingOn.get(org));
  }

  @Override
  public boolean decide(OrgId org, HandingOn decided) {
    return handingOn.computeIfPresent(org, (key, was) -> decided) != null;
  }
}
