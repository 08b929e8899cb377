package frontdesk.adapters.realtime.live;

import java.util.List;
import java.util.Optional;

/**
 * How a session is held.
 *
 * @param model where its model is
 * @param settings the event that sets the session up; empty: its page does that, answers tool calls
 *     itself, and everything is passed through
 * @param before events that tell what the call was about before its page came again; none: it is
 *     new
 * @param lasting whether the session outlives its socket, as one does that was begun elsewhere
 */
public record Plan(
    ModelDoor model, Optional<String> settings, List<String> before, boolean lasting) {
  public Plan {
    before = List.copyOf(before);
  }

  /** Of a call that is new. */
  public Plan(ModelDoor model, Optional<String> settings, boolean lasting) {
    this(model, settings, List.of(), lasting);
  }

  boolean isHeldHere() {
    return settings.isPresent() || lasting;
  }
}
