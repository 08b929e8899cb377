package frontdesk.standins.microsoft.faults;

import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.wire.Script;
import java.util.List;
import java.util.Optional;

/**
 * The script of what goes wrong. Of several faults that fit a request the one scripted first is
 * used, so that two for one route happen one after the other.
 */
public final class Faults {
  private final Script<SeenRequest, Fault> script = new Script<>();

  /**
   * Begins a fault of these routes: the next request only, of any mailbox, unless told otherwise.
   */
  public FaultScript on(Route... routes) {
    List<Route> those = List.of(routes);
    return new FaultScript(this, request -> those.contains(request.route()));
  }

  /** Begins a fault of everything that a mailbox can be asked. */
  public FaultScript onGraph() {
    return new FaultScript(this, request -> request.route().ofGraph());
  }

  /** Ends all faults; answers that are held are let go. */
  public void clear() {
    script.clear();
  }

  /** The fault that this request meets, used up by it. Every request is to be shown once. */
  public Optional<Fault> meetBy(SeenRequest request) {
    return script.meetBy(request);
  }

  Fault add(Fault fault) {
    return script.add(fault);
  }
}
