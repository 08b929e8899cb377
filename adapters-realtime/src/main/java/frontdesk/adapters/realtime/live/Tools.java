package frontdesk.adapters.realtime.live;

import java.util.function.Consumer;

/** Carries out tool calls. */
@FunctionalInterface
public interface Tools {
  /**
   * Does not wait for it.
   *
   * @param output told once, perhaps at once, what came of it as JSON text
   */
  void run(LiveCall call, Requested requested, Consumer<String> output);
}
