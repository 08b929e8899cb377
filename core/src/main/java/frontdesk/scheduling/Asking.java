package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.addresses.PropertyId;
import java.util.Optional;

/**
 * Who is asked for a time, and by whom.
 *
 * @param call times held for it do not stand in its own way; empty where there is none
 * @param place where the appointment would be, as far as known
 * @param deadline by when the answer is of use
 */
public record Asking(
    Host host, Optional<CallId> call, Optional<PropertyId> place, Deadline deadline) {
  /** Wherever it will be. */
  public Asking(Host host, Optional<CallId> call, Deadline deadline) {
    this(host, call, Optional.empty(), deadline);
  }

  /** The same for an appointment somewhere. */
  Asking at(Optional<PropertyId> there) {
    return new Asking(host, call, there, deadline);
  }
}
