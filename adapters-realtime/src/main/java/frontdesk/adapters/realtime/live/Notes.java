package frontdesk.adapters.realtime.live;

/** The record of calls, as far as sessions tell of them. Nothing here waits for a store. */
public interface Notes {
  /** A session of the call is open. */
  void began(LiveCall call);

  void said(LiveCall call, Line line);

  /** What is no line yet; told again with each word, and whole by {@link #said}. */
  default void saying(LiveCall call, Line unfinished) {
    // Nobody watches.
  }

  /** Its caller has hung up. */
  void ended(LiveCall call);
}
