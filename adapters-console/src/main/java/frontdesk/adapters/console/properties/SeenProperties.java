package frontdesk.adapters.console.properties;

import frontdesk.adapters.console.page.Unseen;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.addresses.PropertyId;
import frontdesk.audit.Asking;
import frontdesk.properties.Properties;
import frontdesk.properties.Property;
import java.util.List;
import java.util.Optional;

/** Which properties somebody sees, and which of them they may change. */
public record SeenProperties(Properties properties) {
  public List<Property> by(Visitor visitor) {
    return visitor
        .onlyHost()
        .map(host -> properties.seenBy(visitor.org(), host))
        .orElseGet(() -> all(visitor));
  }

  private List<Property> all(Visitor visitor) {
    return properties.all(visitor.org());
  }

  /** What is not theirs to see is as good as not there, and on record. */
  Optional<Property> find(Visitor visitor, String id) {
    Optional<Property> found =
        PropertyId.parse(id)
            .flatMap(
                wanted -> by(visitor).stream().filter(one -> one.id().equals(wanted)).findFirst());
    if (found.isEmpty()) {
      boolean others = all(visitor).stream().anyMatch(one -> one.id().value().equals(id));
      Asking.note(Unseen.of(visitor, "property_id", id, others));
    }
    return found;
  }

  /** Who looks after one host changes what is that host's. */
  static boolean mayChange(Visitor visitor, Property property) {
    return visitor.mayChange()
        && (visitor.onlyHost().isEmpty() || visitor.onlyHost().equals(property.origin().host()));
  }
}
