package frontdesk.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a host is free, at one moment. Pure: it knows what it was given and asks nobody. Source:
 * availability, section 1.
 */
public final class Availability {
  private final Host host;
  private final BookingRules rules;
  private final OpenTimes hours;

  /** For each seat, when it is taken. */
  private final List<SortedTimes> seats;

  private final SortedTimes busy;
  private final NeighbourRules neighbours;
  private final List<TakenSeat> others;

  /**
   * @param blocked whatever blocks in the window that will be asked about
   */
  public Availability(Host host, BlockedTimes blocked, Instant now) {
    this(host, blocked, now, new RulesOfNeighbours(new NoTravelTimes()).of(host, Optional.empty()));
  }

  /**
   * @param blocked whatever blocks in the window that will be asked about, and within reach of the
   *     rules
   */
  Availability(Host host, BlockedTimes blocked, Instant now, NeighbourRules neighbours) {
    this.host = host;
    this.neighbours = neighbours;
    this.others = blocked.seats();
    this.rules = new BookingRules(host, now);
    this.hours = new OpenTimes(host.hours(), host.zone());
    this.seats = seats(blocked.seats(), host.policy().limits().atOnce());
    this.busy = new SortedTimes(blocked.busy());
  }

  // Seats beyond the capacity are left from a larger one, and block nothing.
  private static List<SortedTimes> seats(List<TakenSeat> taken, int capacity) {
    Map<Integer, List<TimeSlot>> times =
        taken.stream().collect(groupingBy(TakenSeat::seat, mapping(Availability::kept, toList())));
    return IntStream.range(0, capacity)
        .mapToObj(seat -> new SortedTimes(times.getOrDefault(seat, List.of())))
        .toList();
  }

  private static TimeSlot kept(TakenSeat seat) {
    return new TimeSlot(seat.slot().start(), seat.slot().end().plus(seat.gap()));
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
      if (!slot.end().isAfter(openUntil)
          && rules.tooEarlyOrLate(slot).isEmpty()
          && !isTaken(slot)
          && neighbours.refusal(slot, others).isEmpty()) {
        free.add(slot);
      }
    }
  }

  // The first start on the wall clock's grid at or after a moment; the grid starts anew each day.
  private long onGrid(OpenTimes.Segment segment, long moment) {
    long step = host.policy().grid().step().toSeconds();
    long local = moment + segment.offset();
    long midnight = Math.floorDiv(local, OpenTimes.SECONDS_A_DAY) * OpenTimes.SECONDS_A_DAY;
    long next = midnight + -Math.floorDiv(midnight - local, step) * step;
    return Math.min(next, midnight + OpenTimes.SECONDS_A_DAY) - segment.offset();
  }

  /** The first rule that refuses a slot; empty if it may be booked. */
  public Optional<Refusal> refusal(TimeSlot slot) {
    return rules
        .refusal(slot)
        .or(() -> isTaken(slot) ? Optional.of(Refusal.TAKEN) : neighbours.refusal(slot, others));
  }

  // A time is taken if the host is busy in it, or no seat is free for all of it.
  private boolean isTaken(TimeSlot slot) {
    TimeSlot room = new TimeSlot(slot.start(), slot.end().plus(host.policy().buffers().gap()));
    return busy.overlap(slot) || seats.stream().allMatch(seat -> seat.overlap(room));
  }
}
