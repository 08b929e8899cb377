package frontdesk.scheduling;

import frontdesk.addresses.PropertyId;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * How long the way from one address to another takes.
 *
 * @param usual where the way is not known; zero: then nobody asks for ways at all
 * @param known from an organisation's table, as far as it matters
 */
public record Travel(Duration usual, Map<Leg, Duration> known) {
  public static final Travel NONE = new Travel(Duration.ZERO, Map.of());

  /** One way; the way back may take longer. */
  public record Leg(PropertyId from, PropertyId to) {}

  public Travel {
    known = Map.copyOf(known);
  }

  /** What has to lie between two appointments; nothing where an address is not known. */
  public Duration between(Optional<PropertyId> earlier, Optional<PropertyId> later) {
    return earlier.isEmpty() || later.isEmpty() || earlier.equals(later) || usual.isZero()
        ? Duration.ZERO
        : known.getOrDefault(new Leg(earlier.get(), later.get()), usual);
  }

  /** No way takes longer. */
  Duration longest() {
    return usual.isZero() || known.isEmpty() || usual.compareTo(Collections.max(known.values())) > 0
        ? usual
        : Collections.max(known.values());
  }
}
