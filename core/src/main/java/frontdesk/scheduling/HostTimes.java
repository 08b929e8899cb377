package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.MinuteBits;
import frontdesk.minutes.Minutes;
import frontdesk.minutes.Starts;
import frontdesk.minutes.WallClock;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.BlockedMinutes.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All that keeps a host from being booked in a window, as one bit a minute: hours, busy times with
 * buffers, taken seats with gaps, full dates. Made once, and asked as often as anybody wants to
 * know; what an answer costs does not depend on how much there is in the window. Immutable.
 */
public final class HostTimes {
  private final Host host;
  private final BlockedTimes blocked;
  private final Span span;
  private final WallClock wall;

  /** Of each seat, where there are several and each of them is taken at some time. */
  private final List<MinuteBits> seats;

  /** The minutes in which nobody can be served. */
  private final MinuteBits shut;

  private HostTimes(
      Host host,
      BlockedTimes blocked,
      Span span,
      WallClock wall,
      List<MinuteBits> seats,
      MinuteBits shut) {
    this.host = host;
    this.blocked = blocked;
    this.span = span;
    this.wall = wall;
    this.seats = seats;
    this.shut = shut;
  }

  /**
   * @param blocked whatever blocks in the window or so near to it that it matters
   */
  public static HostTimes of(Host host, BlockedTimes blocked, TimeSlot window) {
    return of(host, blocked, Span.around(CountedFrom.widened(host, window)));
  }

  static HostTimes of(Host host, BlockedTimes blocked, Span span) {
    Buffers buffers = host.policy().buffers();
    int capacity = host.policy().limits().atOnce();
    WallClock wall = WallClock.of(host.zone().getRules(), span.from(), span.to());
    MinuteBits shut = BlockedMinutes.closed(host, wall, span.from(), span.to());
    BlockedMinutes.busy(blocked.busy(), buffers, shut);
    BlockedMinutes.fullDates(host, blocked.seats(), wall, shut);
    if (capacity == 1) {
      for (TakenSeat taken : blocked.seats()) {
        if (taken.seat() == 0) {
          BlockedMinutes.seat(taken, buffers, shut);
        }
      }
      return new HostTimes(host, blocked, span, wall, List.of(), shut);
    }
    List<MinuteBits> seats =
        BlockedMinutes.seats(
            blocked.seats(),
            capacity,
            span,
            (taken, bits) -> BlockedMinutes.seat(taken, buffers, bits));
    if (!seats.isEmpty()) {
      MinuteBits none = MinuteBits.allSet(span.from(), span.to());
      seats.forEach(none::and);
      shut.or(none);
    }
    return new HostTimes(host, blocked, span, wall, seats, shut);
  }

  /** How many are kept in memory, one bit each. */
  long minutes() {
    return (span.to() - span.from()) * (1 + seats.size());
  }

  /** True if a question about the window is answered. */
  public boolean covers(TimeSlot window) {
    Span asked = Span.around(window);
    return span.from() <= asked.from() && asked.to() <= span.to();
  }

  /**
   * Every free slot of the offered length that lies within the window, in order.
   *
   * @param rules whose place decides on ways; how many a day is the host's own
   */
  public List<TimeSlot> free(TimeSlot window, Instant now, NeighbourRules rules) {
    int length = (int) host.policy().duration().toMinutes();
    BeginsWithin begins = BeginsWithin.of(host, window, now, length);
    return new FreeTimes(
        Starts.find(
            wall,
            shut(rules),
            grid(window),
            begins.first(),
            begins.last(),
            length,
            seatFree(length)),
        host.policy().duration());
  }

  Starts.Grid grid(TimeSlot window) {
    StartGrid grid = host.policy().grid();
    return new Starts.Grid(
        (int) grid.step().toMinutes(),
        (int) grid.offset().toMinutes(),
        grid.counted() == StartGrid.Counted.FROM_FREE_RUN,
        Minutes.ceil(CountedFrom.widened(host, window).start()));
  }

  /** As asked for one place: ways differ from one question to the next. */
  MinuteBits shut(NeighbourRules rules) {
    if (blocked.seats().stream().noneMatch(rules::isElsewhere)) {
      return shut;
    }
    MinuteBits bits = shut.copy(span.from(), span.to());
    BlockedMinutes.travel(rules, blocked.seats(), bits);
    return bits;
  }

  /** One seat has to be free throughout; that some are in each minute is not enough. */
  IntPredicate seatFree(int length) {
    return seats.isEmpty() ? Starts.ANY : start -> isAnySeatFree(start, start + length);
  }

  // Asked for each start: a stream each time would be most of what an answer costs.
  private boolean isAnySeatFree(int from, int to) {
    for (MinuteBits seat : seats) {
      if (seat.isClear(from, to)) {
        return true;
      }
    }
    return false;
  }

  WallClock wall() {
    return wall;
  }

  Host host() {
    return host;
  }

  BlockedTimes blocked() {
    return blocked;
  }
}
