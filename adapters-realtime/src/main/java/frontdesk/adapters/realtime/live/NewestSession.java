package frontdesk.adapters.realtime.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The session with the model that counts: the end of it that is there, and what waits as long as
 * none takes it. For one thread at a time.
 */
final class NewestSession {
  private final Deque<String> early = new ArrayDeque<>();
  private @Nullable End end;
  private boolean live;

  /** There is one; it takes nothing yet. */
  void opens(End opened) {
    end = opened;
  }

  /** From now on it takes all that is said, and first what waited. */
  void begins() {
    live = true;
    live().ifPresent(it -> early.forEach(it::tell));
    early.clear();
  }

  /** It takes nothing any more. */
  void stops() {
    live = false;
  }

  /** It is gone. */
  void isLost() {
    live = false;
    cut();
    end = null;
  }

  boolean isLive() {
    return live;
  }

  /** The end that is there, whether it takes anything or not. */
  Optional<End> end() {
    return Optional.ofNullable(end);
  }

  /** The end that takes what is said. */
  Optional<End> live() {
    return live ? end() : Optional.empty();
  }

  /** What is said between two sessions is for the next one. */
  void tell(String event) {
    live().ifPresentOrElse(it -> it.tell(event), () -> early.add(event));
  }

  /** Whether it does not read, or does not answer. */
  boolean isGone() {
    return live().filter(it -> it.isSilent() || it.isStalled()).isPresent();
  }

  void cut() {
    end().ifPresent(End::cut);
  }
}
