package frontdesk.standins.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults in force. Of several that fit a request the first is used; the others have seen it.
 * Safe for threads.
 */
public final class Script<R, F extends ScriptedFault<R>> {
  private final List<F> faults = new ArrayList<>();

  public synchronized F add(F fault) {
    faults.add(fault);
    return fault;
  }

  public synchronized Optional<F> meetBy(R request) {
    List<F> fitting = faults.stream().filter(fault -> fault.counts(request)).toList();
    return fitting.stream().filter(ScriptedFault::strikes).findFirst();
  }

  /** Ends all faults; what is held is let go. */
  public synchronized void clear() {
    faults.forEach(ScriptedFault::end);
    faults.clear();
  }
}
