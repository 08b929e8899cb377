package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in memory; a span ends when a test says so. */
public final class InMemoryAllowances implements Allowances {
  private final Map<List<Object>, Integer> used = new HashMap<>();

  @Override
  public synchronized Grant take(OrgId org, String key, int wanted, int most) {
    int before = used.getOrDefault(List.of(org, key), 0);
    int many = Math.max(0, Math.min(wanted, most - before));
    used.put(List.of(org, key), before + wanted);
    return new Grant(many, Duration.ofSeconds(60));
  }

  public synchronized void nextSpan() {
    used.clear();
  }
}
