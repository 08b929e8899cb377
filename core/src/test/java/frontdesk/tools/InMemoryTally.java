package frontdesk.tools;

import frontdesk.OrgId;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts in memory; what was executed is asked of the book itself, so here it is always empty. */
public final class InMemoryTally implements Tally {
  private final Map<List<Object>, Count> counts = new LinkedHashMap<>();
  private final Clock clock;

  public InMemoryTally(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void count(OrgId org, String tool, String result) {
    counts.merge(
        List.of(org, tool, result),
        new Count(tool, result, 1, clock.instant()),
        (old, one) -> new Count(tool, result, old.times() + 1, one.last()));
  }

  @Override
  public synchronized Figures figures(OrgId org) {
    List<Count> ofOrg =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey().get(0).equals(org))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparing(Count::last).reversed())
            .toList();
    return new Figures(ofOrg, Map.of(), List.of());
  }
}
