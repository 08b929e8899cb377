package frontdesk.standins.microsoft.faults;

import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The script of what goes wrong. Of several faults that fit a request the one scripted first is
 * used, so that two for one route happen one after the other.
 */
public final class Faults {
  private final List<Fault> script = new ArrayList<>();

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
  public synchronized void clear() {
    script.forEach(Fault::end);
    script.clear();
  }

  /** The fault that this request meets, used up by it. Every request is to be shown once. */
  public synchronized Optional<Fault> meetBy(SeenRequest request) {
    List<Fault> fitting = script.stream().filter(fault -> fault.counts(request)).toList();
    return fitting.stream().filter(Fault::strikes).findFirst();
  }

  synchronized Fault add(Fault fault) {
    script.add(fault);
    return fault;
  }
}
