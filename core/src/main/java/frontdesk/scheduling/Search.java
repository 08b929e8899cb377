package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One look for a caller into a host's times.
 *
 * @param times which know the window
 */
record Search(Asking asking, TimeSlot window, HostTimes times, NeighbourRules rules, Instant now) {
  /** What can be offered, in order. */
  List<TimeSlot> free() {
    ZoneId zone = asking.host().zone();
    return times.free(window, now, rules).stream()
        .filter(slot -> isSaidOnce(slot.start(), zone) && !isThere(slot))
        .toList();
  }

  // What is to be moved is there already.
  private boolean isThere(TimeSlot slot) {
    return asking.moving().filter(one -> one.slot().start().equals(slot.start())).isPresent();
  }

  // An hour that comes twice may be booked, but whoever takes such an offer by its wall time would
  // only hear that it comes twice.
  private static boolean isSaidOnce(Instant start, ZoneId zone) {
    return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(start, zone)).size() == 1;
  }

  /** Why the rest cannot, for the record of the call; nothing where there is no call. */
  List<RefusedTimes> refused() {
    return asking.call().isEmpty()
        ? List.of()
        : new Availability(asking.host(), times.blocked(), now, rules).refused(window);
  }

  /** The host's appointments in and around the window. */
  List<TakenSeat> others() {
    return times.blocked().seats();
  }
}
