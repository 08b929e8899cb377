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
 * @param moving an appointment that is to be moved: it stands in nobody's way, and is not offered
 *     the time that it has
 * @param deadline by when the answer is of use
 */
public record Asking(
    Host host,
    Optional<CallId> call,
    Optional<PropertyId> place,
    Optional<Appointment> moving,
    Deadline deadline) {
  /** For a new appointment. */
  public Asking(Host host, Optional<CallId> call, Optional<PropertyId> place, Deadline deadline) {
    this(host, call, place, Optional.empty(), deadline);
  }

  /** Wherever it will be. */
  public Asking(Host host, Optional<CallId> call, Deadline deadline) {
    this(host, call, Optional.empty(), deadline);
  }

  /** The same for an appointment that is to be moved. */
  Asking moving(Appointment there) {
    return new Asking(host, call, there.place(), Optional.of(there), deadline);
  }

  /** The id of the one that is to be moved; no appointment has an empty one. */
  String movingId() {
    return moving.map(Appointment::id).orElse("");
  }
}
