package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import java.util.List;
import java.util.Optional;

/**
 * The properties of every organisation, one for each address. A host sees their own, those that are
 * nobody's in particular, and, where the organisation shares, everybody's. Every method throws
 * {@link Unavailable} when the store does not answer. Source: design, decision 6.
 */
@Port
public interface Properties {
  /** Empty also where this host must not see it. */
  Optional<Property> find(OrgId org, UserId seenBy, PropertyId id);

  /** By id; at most {@link ImportListings#MOST} of them, so that all can be compared in memory. */
  List<Property> seenBy(OrgId org, UserId host);

  /** Those of all hosts, by id: for those who look after the organisation's listings. */
  List<Property> all(OrgId org);

  /**
   * Takes over all or none. Of one address the newer facts win, equally old ones are replaced.
   *
   * @param listings each address once
   * @return what came of each, in the same order
   */
  List<Kept> keep(OrgId org, List<Property> listings);

  /** What came of a listing. */
  enum Kept {
    ADDED,
    /** Some fact is different now. */
    CHANGED,
    /** All is as before; it is as fresh as the newer of both. */
    UNCHANGED,
    /** What was known is newer; nothing was changed. */
    OUTDATED;

    /** The rule for one address; adapters only carry it out. */
    public static Kept of(Optional<Property> before, Property listing) {
      if (before.isEmpty()) {
        return ADDED;
      }
      if (before.get().saysTheSameAs(listing)) {
        return UNCHANGED;
      }
      return listing.isOlderThan(before.get()) ? OUTDATED : CHANGED;
    }
  }
}
