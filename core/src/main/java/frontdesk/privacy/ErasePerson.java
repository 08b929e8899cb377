package frontdesk.privacy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.privacy.PersonalData.Trace;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.ChangeUnknown;
import frontdesk.scheduling.OwnAppointment;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes a person everywhere, and looks again. To repeat it is safe and does the rest.
 *
 * <p>What is to come is cancelled first, as a caller cancels it, so that the host's time is free
 * and the host's calendar follows. What is over keeps host and time, and nothing of the person.
 */
public final class ErasePerson {
  /** Each needs somebody who moves or books one of the person's within milliseconds. */
  private static final int ROUNDS = 4;

  private final PersonalData data;
  private final AppointmentChanges changes;
  private final Clock clock;

  public ErasePerson(PersonalData data, AppointmentChanges changes, Clock clock) {
    this.data = data;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param cancelled how many appointments that were to come
   * @param left empty if nothing of the person was found any more
   */
  public record Erasure(int cancelled, List<Trace> erased, List<Trace> left) {
    public Erasure {
      erased = List.copyOf(erased);
      left = List.copyOf(left);
    }
  }

  /**
   * @throws Unavailable if the store does not answer; then some of it may be done
   */
  public Erasure erase(OrgId org, Person person) {
    int cancelled = cancelled(org, person);
    List<Trace> erased = data.erase(org, person, clock.instant());
    return new Erasure(cancelled, erased, data.left(org, person));
  }

  // What is live after the last round is found by the search at the end.
  private int cancelled(OrgId org, Person person) {
    Set<String> seen = new HashSet<>();
    List<OwnAppointment> live = data.toCome(org, person, clock.instant());
    for (int round = 0; round < ROUNDS && !live.isEmpty(); round++) {
      live.forEach(
          own -> {
            seen.add(own.appointment().id());
            cancel(own);
          });
      live = data.toCome(org, person, clock.instant());
    }
    live.forEach(own -> seen.remove(own.appointment().id()));
    return seen.size();
  }

  // No notices of it: each would name the person to another service.
  private void cancel(OwnAppointment own) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      changes.cancel(own, new ChangeOrder(Optional.empty(), now, List.of()));
    } catch (ChangeUnknown unanswered) {
      // The next look tells whether it was done.
      return;
    }
  }
}
