package frontdesk.standins.openai;

import frontdesk.standins.wire.Script;
import java.util.List;
import java.util.Optional;

/** What goes wrong with requests and handshakes. Of several faults that fit the first is used. */
public final class Faults {
  private final Script<SeenRequest, Fault> script = new Script<>();

  /** Begins a fault of these routes: the next request only, unless told otherwise. */
  public FaultScript on(Route... routes) {
    List<Route> those = List.of(routes);
    return new FaultScript(this, request -> those.contains(request.route()));
  }

  /** Ends all faults; what is held is let go. */
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
