package frontdesk.adapters.console.live;

import frontdesk.Unavailable;

/** Says what a live page shows. Called by one thread at a time; may wait for the store. */
@FunctionalInterface
public interface Painter {
  /**
   * As it is now; the same picture as before where nothing has changed.
   *
   * @throws Unavailable if the store does not answer
   */
  Picture paint(Look look);
}
