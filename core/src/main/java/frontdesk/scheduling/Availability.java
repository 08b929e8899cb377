package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a host is free, at one moment. Pure: it knows what it was given and asks nobody. Source:
 * availability, section 1.
 */
public final class Availability {
  private static final long SECONDS_A_DAY = 86_400;

  private final Host host;
  private final List<TakenSeat> taken;
  private final Instant now;
  private final OpenTimes hours;

  /**
   * @param taken whatever is taken in the window that will be asked about
   */
  public Availability(Host host, List<TakenSeat> taken, Instant now) {
    this.host = host;
    this.taken = List.copyOf(taken);
    this.now = now;
    this.hours = new OpenTimes(host.hours(), host.zone());
  }

  /** Every free slot of the offered length that lies within the window, in order. */
  public List<TimeSlot> free(TimeSlot window) {
    List<TimeSlot> free = new ArrayList<>();
    for (TimeSlot open : hours.within(window)) {
      OpenTimes.segments(
          host.zone().getRules(), open, segment -> addFree(segment, open.end(), free));
    }
    return free;
  }

  private void addFree(OpenTimes.Segment segment, Instant openUntil, List<TimeSlot> free) {
    for (long start = onGrid(segment, segment.start());
        start < segment.end();
        start = onGrid(segment, start + 1)) {
      TimeSlot slot = TimeSlot.of(Instant.ofEpochSecond(start), host.policy().duration());
      if (!slot.end().isAfter(openUntil) && tooEarlyOrLate(slot).isEmpty() && !isTaken(slot)) {
        free.add(slot);
      }
    }
  }

  // The first start on the wall clock's grid at or after a moment; the grid starts anew each day.
  private long onGrid(OpenTimes.Segment segment, long moment) {
    long step = host.policy().step().toSeconds();
    long local = moment + segment.offset();
    long midnight = Math.floorDiv(local, SECONDS_A_DAY) * SECONDS_A_DAY;
    long next = midnight + -Math.floorDiv(midnight - local, step) * step;
    return Math.min(next, midnight + SECONDS_A_DAY) - segment.offset();
  }

  /** The first rule that refuses a slot; empty if it may be booked. */
  public Optional<Refusal> refusal(TimeSlot slot) {
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
    if (!startIsAllowed(slot.start())) {
      return Optional.of(Refusal.OFF_GRID);
    }
    return isTaken(slot) ? Optional.of(Refusal.TAKEN) : Optional.empty();
  }

  private boolean lengthIsAllowed(Duration length) {
    BookingPolicy policy = host.policy();
    return policy.oneLength()
        ? length.equals(policy.duration())
        : length.compareTo(policy.longest()) <= 0 && length.toSeconds() % 60 == 0;
  }

  private Optional<Refusal> tooEarlyOrLate(TimeSlot slot) {
    BookingPolicy policy = host.policy();
    if (!policy.pastAllowed() && slot.start().isBefore(now)) {
      return Optional.of(Refusal.IN_THE_PAST);
    }
    if (!policy.pastAllowed() && slot.start().isBefore(wholeMinute(now.plus(policy.notice())))) {
      return Optional.of(Refusal.TOO_SOON);
    }
    boolean beyond = policy.horizon().map(now::plus).filter(slot.start()::isAfter).isPresent();
    return beyond ? Optional.of(Refusal.BEYOND_HORIZON) : Optional.empty();
  }

  // A minute that has begun is over for booking.
  private static Instant wholeMinute(Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }

  private boolean isOpen(TimeSlot slot) {
    return hours.within(slot).equals(List.of(slot));
  }

  private boolean startIsAllowed(Instant start) {
    int local = start.atZone(host.zone()).toLocalTime().toSecondOfDay();
    return local % (host.policy().gridOnly() ? host.policy().step().toSeconds() : 60) == 0;
  }

  // A time is taken if no seat is free for all of it.
  private boolean isTaken(TimeSlot slot) {
    long busySeats =
        taken.stream()
            .filter(seat -> seat.slot().overlaps(slot))
            .mapToInt(TakenSeat::seat)
            .filter(seat -> seat < host.policy().capacity())
            .distinct()
            .count();
    return busySeats >= host.policy().capacity();
  }
}
