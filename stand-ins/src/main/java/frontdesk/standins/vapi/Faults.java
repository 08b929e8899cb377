package frontdesk.standins.vapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The script of what goes wrong. Of several faults that fit a request the first is used. */
public final class Faults {
  private final List<Fault> script = new ArrayList<>();

  /** Begins a fault of these routes: the next request only, unless told otherwise. */
  public FaultScript on(Route... routes) {
    List<Route> those = List.of(routes);
    return new FaultScript(this, request -> those.contains(request.route()));
  }

  /** Begins a fault of every route. */
  public FaultScript onAll() {
    return new FaultScript(this, request -> true);
  }

  /** Ends all faults; answers that are held are let go. */
  public synchronized void clear() {
    script.forEach(Fault::end);
    script.clear();
  }

  synchronized Optional<Fault> meetBy(SeenRequest request) {
    List<Fault> fitting = script.stream().filter(fault -> fault.counts(request)).toList();
    return fitting.stream().filter(Fault::strikes).findFirst();
  }

  synchronized Fault add(Fault fault) {
    script.add(fault);
    return fault;
  }
}
