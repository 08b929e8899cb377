package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Properties in memory. */
public final class InMemoryProperties implements Properties, PropertySharing {
  private final Map<OrgId, Map<PropertyId, Property>> properties = new HashMap<>();
  private final Set<OrgId> organisations = new HashSet<>();
  private final Set<OrgId> sharing = new HashSet<>();

  public InMemoryProperties(OrgId... known) {
    organisations.addAll(List.of(known));
  }

  public static InMemoryProperties of(OrgId org, Property... listings) {
    InMemoryProperties all = new InMemoryProperties(org);
    all.keep(org, List.of(listings));
    return all;
  }

  /** What the demo organisation lists, for all its hosts. */
  public static InMemoryProperties demo(Instant now) {
    InMemoryProperties all =
        InMemoryProperties.of(Demo.ORG, DemoProperties.all(now).toArray(new Property[0]));
    all.share(Demo.ORG, true);
    return all;
  }

  @Override
  public synchronized Optional<Property> find(OrgId org, UserId seenBy, PropertyId id) {
    return seenBy(org, seenBy).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Property> seenBy(OrgId org, UserId host) {
    return all(org).stream()
        .filter(one -> sharing.contains(org) || one.origin().host().orElse(host).equals(host))
        .toList();
  }

  @Override
  public synchronized List<Property> all(OrgId org) {
    return properties.getOrDefault(org, Map.of()).values().stream()
        .sorted(Comparator.comparing(one -> one.id().value()))
        .toList();
  }

  @Override
  public synchronized List<Kept> keep(OrgId org, List<Property> listings) {
    Map<PropertyId, Property> theirs = properties.computeIfAbsent(org, none -> new HashMap<>());
    return listings.stream().map(listing -> keep(theirs, listing)).toList();
  }

  private static Kept keep(Map<PropertyId, Property> theirs, Property listing) {
    Optional<Property> before = Optional.ofNullable(theirs.get(listing.id()));
    if (before.filter(listing::isOlderThan).isEmpty()) {
      theirs.put(listing.id(), listing);
    }
    return Kept.of(before, listing);
  }

  @Override
  public synchronized boolean share(OrgId org, boolean shared) {
    if (shared && organisations.contains(org)) {
      sharing.add(org);
    } else {
      sharing.remove(org);
    }
    return organisations.contains(org);
  }

  @Override
  public synchronized boolean isShared(OrgId org) {
    return sharing.contains(org);
  }
}
