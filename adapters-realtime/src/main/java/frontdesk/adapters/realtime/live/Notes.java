package frontdesk.adapters.realtime.live;

/** The record of calls, as far as sessions tell of them. Nothing here waits for a store. */
public interface Notes {
  /** A session of the call is open. */
  void began(LiveCall call);

  void said(LiveCall call, Line line);

  /** Its caller has hung up. */
  void ended(LiveCall call);
}
