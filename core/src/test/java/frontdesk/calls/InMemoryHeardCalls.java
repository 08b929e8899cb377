package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which calls are heard, in memory. */
public final class InMemoryHeardCalls implements HeardCalls {
  private final InMemoryCalls calls;
  private final Clock clock;
  private final Map<List<Object>, Instant> heardAt = new HashMap<>();

  public InMemoryHeardCalls(InMemoryCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public synchronized void hear(OrgId org, Collection<CallId> ids) {
    ids.forEach(id -> calls.find(org, id).ifPresent(this::hear));
  }

  private void hear(Call call) {
    boolean lost = call.facts().ending().filter(LOST::equals).isPresent();
    if (lost) {
      calls.end(call, Optional.empty(), Optional.empty());
    }
    if (lost || call.facts().endedAt().isEmpty()) {
      heardAt.put(key(call), clock.instant());
    }
  }

  @Override
  public synchronized int endUnheard(Duration silence, int most) {
    Instant until = clock.instant().minus(silence);
    List<Call> unheard =
        calls.organisations().stream()
            .flatMap(org -> calls.of(org).stream())
            .filter(call -> call.facts().endedAt().isEmpty())
            .filter(call -> heardAt.containsKey(key(call)))
            .filter(call -> !heardAt.get(key(call)).isAfter(until))
            .limit(most)
            .toList();
    unheard.forEach(
        call -> calls.end(call, Optional.of(heardAt.get(key(call))), Optional.of(LOST)));
    return unheard.size();
  }

  private static List<Object> key(Call call) {
    return List.of(call.org(), call.id());
  }
}
