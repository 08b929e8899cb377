package frontdesk.standins.zapier;

import frontdesk.standins.wire.Script;
import java.util.Optional;

/** The script of what goes wrong. Of several faults that fit a request the first is used. */
public final class Faults {
  private final Script<Received, Fault> script = new Script<>();
  private final Script<Integer, Hesitation> arrivals = new Script<>();

  /** Begins a fault of every hook: the next request only, unless told otherwise. */
  public FaultScript onAll() {
    return new FaultScript(this, request -> true);
  }

  /** Begins a fault of what is sent about this appointment. */
  public FaultScript of(String appointmentId) {
    return onAll().when(request -> request.appointmentId().equals(appointmentId));
  }

  /** Begins a wait before the next request is read: it is on the wire, and in no journal. */
  public HesitationScript beforeReading() {
    return new HesitationScript(this);
  }

  /** Ends all faults; what is held is let go. */
  public void clear() {
    script.clear();
    arrivals.clear();
  }

  Optional<Fault> meetBy(Received request) {
    return script.meetBy(request);
  }

  void hesitate(int arrival) throws InterruptedException {
    Optional<Hesitation> met = arrivals.meetBy(arrival);
    if (met.isPresent()) {
      met.get().pass();
    }
  }

  Fault add(Fault fault) {
    return script.add(fault);
  }

  Hesitation add(Hesitation hesitation) {
    return arrivals.add(hesitation);
  }
}
