package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Finds when a host is free, and which of those times a caller should hear. */
public final class FindAvailability {
  /**
   * How far to either side of a refused time a better one is looked for: a week holds every weekday
   * of the host's hours once, and whoever asked for a Tuesday seldom waits longer for another time.
   */
  private static final Duration NEARBY = Duration.ofDays(7);

  private final Appointments appointments;
  private final Clock clock;

  public FindAvailability(Appointments appointments, Clock clock) {
    this.appointments = appointments;
    this.clock = clock;
  }

  /** At most three free times from now on, spread over the days asked for. */
  public List<TimeSlot> offers(Host host, Duration ahead) {
    Instant now = clock.instant();
    return Offers.spread(free(host, TimeSlot.of(now, ahead)), host.zone());
  }

  /** At most three free times, those nearest to a requested time that cannot be met. */
  public List<TimeSlot> near(Host host, Instant requested) {
    Instant now = clock.instant();
    Instant from = latest(now, requested.minus(NEARBY));
    Instant to = host.policy().horizon().map(now::plus).orElse(Instant.MAX);
    Instant start = from.isBefore(to) ? from : latest(now, to.minus(NEARBY));
    return Offers.nearest(
        free(host, TimeSlot.of(start, NEARBY.multipliedBy(2))), requested, host.zone());
  }

  /** The first rule that refuses a slot; the book is read only if all but the last allow it. */
  Optional<Refusal> refusal(Host host, TimeSlot slot) {
    return new BookingRules(host, clock.instant())
        .refusal(slot)
        .or(() -> onFile(host, slot).refusal(slot));
  }

  private List<TimeSlot> free(Host host, TimeSlot window) {
    return onFile(host, window).free(window).stream()
        .filter(slot -> isSaidOnce(slot.start(), host.zone()))
        .toList();
  }

  // An hour that comes twice may be booked, but whoever takes such an offer by its wall time would
  // only hear that it comes twice.
  private static boolean isSaidOnce(Instant start, ZoneId zone) {
    return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(start, zone)).size() == 1;
  }

  private Availability onFile(Host host, TimeSlot window) {
    return new Availability(
        host, appointments.taken(host.org(), host.id(), window), clock.instant());
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
