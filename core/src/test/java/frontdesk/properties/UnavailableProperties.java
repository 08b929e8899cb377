package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Properties whose store answers nothing at all. */
public final class UnavailableProperties implements Properties {
  @Override
  public Optional<Property> find(OrgId org, UserId seenBy, PropertyId id) {
    throw unavailable();
  }

  @Override
  public List<Property> seenBy(OrgId org, UserId host) {
    throw unavailable();
  }

  @Override
  public List<Property> all(OrgId org) {
    throw unavailable();
  }

  @Override
  public List<Kept> keep(OrgId org, List<Property> listings) {
    throw unavailable();
  }

  private static Unavailable unavailable() {
    return new Unavailable("the store", new TimeoutException());
  }
}
