package frontdesk.scheduling;

import frontdesk.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds which of the caller's own appointments is meant, and no other person's. */
public final class FindAppointments {
  private final AppointmentChanges changes;
  private final Clock clock;

  public FindAppointments(AppointmentChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** What was found. */
  public sealed interface Found {
    record One(OwnAppointment own) implements Found {}

    /** It was cancelled before, and no live one is meant. */
    record Cancelled(OwnAppointment own) implements Found {}

    /**
     * The caller has to say which.
     *
     * @param own live ones, by their start; one where what was said of it does not fit
     */
    record Which(List<OwnAppointment> own) implements Found {}

    /** Nobody can tell an appointment of another person from none at all. */
    record None() implements Found {}

    /** Nothing shows whose appointments to look at. */
    record Whose() implements Found {}
  }

  /**
   * Appointments that are over are no longer found, but where the host writes down the past.
   *
   * @throws Unavailable if the store does not answer
   */
  public Found find(Host host, CallerProof proof, AppointmentHints hints) {
    if (proof.isEmpty()) {
      return new Found.Whose();
    }
    List<OwnAppointment> own = own(host, proof);
    List<OwnAppointment> live = own.stream().filter(OwnAppointment::live).toList();
    List<OwnAppointment> cancelled = own.stream().filter(one -> !one.live()).toList();
    return found(new NarrowDown(hints, host.zone()), live, cancelled);
  }

  /** Whether it is no longer found, whoever asks. */
  boolean isOver(OwnAppointment own, Host host) {
    return !host.policy().lead().pastAllowed()
        && !own.appointment().slot().end().isAfter(clock.instant());
  }

  /** All of the caller's own with a host, live ones first and then by start. */
  List<OwnAppointment> own(Host host, CallerProof proof) {
    Optional<Instant> from =
        host.policy().lead().pastAllowed() ? Optional.empty() : Optional.of(clock.instant());
    return changes.of(host.org(), host.id(), proof, from);
  }

  private static Found found(
      NarrowDown which, List<OwnAppointment> live, List<OwnAppointment> cancelled) {
    NarrowDown.Left left = which.among(live);
    if (left.certain() && left.own().size() == 1) {
      // A model that repeats itself with fewer words means the one that is gone already.
      return which.saysNothing() && !cancelled.isEmpty()
          ? new Found.Which(left.own())
          : new Found.One(left.own().get(0));
    }
    NarrowDown.Left before = which.among(cancelled);
    boolean meantBefore = !before.own().isEmpty() && before.certain();
    if (meantBefore && (live.isEmpty() || !left.certain())) {
      return new Found.Cancelled(before.own().get(before.own().size() - 1));
    }
    return live.isEmpty() ? new Found.None() : new Found.Which(left.own());
  }
}
