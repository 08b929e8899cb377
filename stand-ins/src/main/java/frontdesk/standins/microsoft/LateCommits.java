package frontdesk.standins.microsoft;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was asked for, answered with an error, and takes effect later. */
final class LateCommits {
  private final Clock clock;
  private final List<Late> waiting = new ArrayList<>();

  private record Late(Instant due, Runnable commit) {}

  LateCommits(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(Instant due, Runnable commit) {
    waiting.add(new Late(due, commit));
  }

  /** Those whose time has come. */
  void settle() {
    carryOut(clock.instant());
  }

  void all() {
    carryOut(Instant.MAX);
  }

  private synchronized void carryOut(Instant upTo) {
    List<Late> due = waiting.stream().filter(late -> !late.due().isAfter(upTo)).toList();
    waiting.removeAll(due);
    due.forEach(late -> late.commit().run());
  }
}
