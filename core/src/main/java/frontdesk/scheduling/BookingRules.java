package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.WallClock;
import frontdesk.scheduling.BlockedMinutes.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a host's hours and policy say of a slot, at one moment. They need nothing that is on file,
 * so that a slot which they refuse costs no look into the book.
 */
final class BookingRules {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Host host;
  private final Instant now;

  BookingRules(Host host, Instant now) {
    this.host = host;
    this.now = now;
  }

  /** The first rule that refuses a slot; empty if it may be booked once it is not taken. */
  Optional<Refusal> refusal(TimeSlot slot) {
    // The length first: to look through the hours of a slot of many years would take its time.
    if (!lengthIsAllowed(slot.length())) {
      return Optional.of(Refusal.WRONG_LENGTH);
    }
    Optional<Refusal> moment = tooEarlyOrLate(slot);
    if (moment.isPresent()) {
      return moment;
    }
    if (!isOpen(slot)) {
      return Optional.of(Refusal.OUTSIDE_HOURS);
    }
    return startIsAllowed(slot.start()) ? Optional.empty() : Optional.of(Refusal.OFF_GRID);
  }

  /** The rule that says when a slot must begin, as seen from now. */
  Optional<Refusal> tooEarlyOrLate(TimeSlot slot) {
    BookingPolicy policy = host.policy();
    if (!policy.lead().pastAllowed() && slot.start().isBefore(now)) {
      return Optional.of(Refusal.IN_THE_PAST);
    }
    if (!policy.lead().pastAllowed()
        && slot.start().isBefore(wholeMinute(now.plus(policy.lead().notice())))) {
      return Optional.of(Refusal.TOO_SOON);
    }
    boolean beyond =
        policy.lead().horizon().map(now::plus).filter(slot.start()::isAfter).isPresent();
    return beyond ? Optional.of(Refusal.BEYOND_HORIZON) : Optional.empty();
  }

  // A minute that has begun is over for booking.
  private static Instant wholeMinute(Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }

  private boolean lengthIsAllowed(Duration length) {
    BookingPolicy policy = host.policy();
    return policy.oneLength()
        ? length.equals(policy.duration())
        : length.compareTo(policy.longest()) <= 0 && length.toSeconds() % 60 == 0;
  }

  /** True if the host's hours and lengths allow it, whenever that is. */
  boolean withinHours(TimeSlot slot) {
    return lengthIsAllowed(slot.length()) && isOpen(slot);
  }

  // What cannot be counted is not open: see Minutes.
  private boolean isOpen(TimeSlot slot) {
    Span span = Span.around(slot);
    if (!span.isCountable()) {
      return false;
    }
    WallClock wall = WallClock.of(host.zone().getRules(), span.from(), span.to());
    return BlockedMinutes.closed(host, wall, span.from(), span.to())
        .isClear((int) span.from(), (int) span.to());
  }

  private boolean startIsAllowed(Instant start) {
    StartGrid grid = host.policy().grid();
    long wall = start.atZone(host.zone()).toLocalTime().toNanoOfDay();
    return grid.only()
        ? Math.floorMod(wall - grid.offset().toNanos(), grid.step().toNanos()) == 0
        : wall % MINUTE == 0;
  }
}
