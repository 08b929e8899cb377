package frontdesk.adapters.realtime.live;

import java.util.Optional;

/**
 * How a session is held.
 *
 * @param model where its model is
 * @param settings the event that sets the session up; empty: its page does that, answers tool calls
 *     itself, and everything is passed through
 * @param lasting whether the session outlives its socket, as one does that was begun elsewhere
 */
public record Plan(ModelDoor model, Optional<String> settings, boolean lasting) {
  boolean isHeldHere() {
    return settings.isPresent() || lasting;
  }
}
