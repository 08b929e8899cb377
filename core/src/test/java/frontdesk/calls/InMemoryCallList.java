package frontdesk.calls;

import frontdesk.OrgId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A list of the calls in memory. */
final class InMemoryCallList implements CallList {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::startedAt).thenComparing(place -> place.id().value());

  private final InMemoryCalls calls;

  InMemoryCallList(InMemoryCalls calls) {
    this.calls = calls;
  }

  @Override
  public List<Call> newest(OrgId org, Filter filter, Optional<Place> behind, int most) {
    return calls.of(org).stream()
        .filter(call -> behind.isEmpty() || ORDER.compare(Place.of(call), behind.get()) < 0)
        .filter(call -> filter.kind().has(call))
        .filter(call -> filter.from().filter(call.startedAt()::isBefore).isEmpty())
        .filter(call -> filter.until().isEmpty() || call.startedAt().isBefore(filter.until().get()))
        .limit(most)
        .toList();
  }
}
