package frontdesk.adapters.realtime;

import frontdesk.CallId;
import java.time.Instant;
import java.util.Optional;

/** Gives a page what it may speak in one call with, so that it needs no lasting key. */
@FunctionalInterface
public interface CallPass {
  /** Nobody gets one. */
  CallPass NONE = call -> Optional.empty();

  /** Empty where none can be given now. */
  Optional<Good> of(CallId call);

  /** One that is good until then. */
  record Good(String token, Instant until) {
    /** A secret: not printed. */
    @Override
    public String toString() {
      return "Good[until " + until + "]";
    }
  }
}
