package frontdesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Deletes old calls in memory. */
public final class InMemoryOldCalls implements OldCalls {
  private final InMemoryCalls calls;

  public InMemoryOldCalls(InMemoryCalls calls) {
    this.calls = calls;
  }

  @Override
  public int delete(Instant now, int most) {
    Instant until = now.minus(Duration.ofDays(USUAL_DAYS));
    List<Call> old =
        calls.organisations().stream()
            .flatMap(org -> calls.of(org).stream())
            .filter(call -> call.startedAt().isBefore(until))
            .sorted(Comparator.comparing(Call::startedAt))
            .limit(most)
            .toList();
    old.forEach(calls::forget);
    return old.size();
  }
}
