package frontdesk.standins.vapi;

import frontdesk.standins.wire.Script;
import java.util.List;
import java.util.Optional;

/** The script of what goes wrong. Of several faults that fit a request the first is used. */
public final class Faults {
  private final Script<SeenRequest, Fault> script = new Script<>();

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
  public void clear() {
    script.clear();
  }

  Optional<Fault> meetBy(SeenRequest request) {
    return script.meetBy(request);
  }

  Fault add(Fault fault) {
    return script.add(fault);
  }
}
