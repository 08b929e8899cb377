package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.MinuteBits;
import frontdesk.minutes.Starts;
import frontdesk.minutes.WallClock;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.BlockedMinutes.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What blocks a window, rule by rule: where {@link HostTimes} is one map of minutes this is one for
 * each rule, to tell which it was.
 */
final class Obstacles {
  private final Host host;
  private final BlockedTimes blocked;
  private final Span span;
  private final WallClock wall;
  private final MinuteBits closed;
  private final MinuteBits busy;
  private final MinuteBits nearBusy;
  private final MinuteBits full;
  private final MinuteBits onTheWay;
  private final List<MinuteBits> booked;
  private final List<MinuteBits> taken;
  private final List<MinuteBits> nearTaken;

  Obstacles(Host host, BlockedTimes blocked, NeighbourRules rules, Span window) {
    this.host = host;
    this.blocked = blocked;
    this.span = window;
    Buffers buffers = host.policy().buffers();
    this.wall = WallClock.of(host.zone().getRules(), span.from(), span.to());
    this.closed = BlockedMinutes.closed(host, wall, span.from(), span.to());
    this.busy = none();
    BlockedMinutes.busy(blocked.busy(), Buffers.NONE, busy);
    this.nearBusy = none();
    BlockedMinutes.busy(blocked.busy(), buffers, nearBusy);
    this.full = none();
    BlockedMinutes.fullDates(host, blocked.seats(), wall, full);
    this.onTheWay = none();
    BlockedMinutes.travel(rules, blocked.seats(), onTheWay);
    this.booked =
        seats(
            (seat, bits) -> {
              if (!seat.isHold()) {
                BlockedMinutes.seat(seat, bits);
              }
            });
    this.taken = seats(BlockedMinutes::seat);
    this.nearTaken = seats((seat, bits) -> BlockedMinutes.seat(seat, buffers, bits));
  }

  private MinuteBits none() {
    return MinuteBits.allClear(span.from(), span.to());
  }

  private List<MinuteBits> seats(BiConsumer<TakenSeat, MinuteBits> how) {
    return BlockedMinutes.seats(blocked.seats(), host.policy().limits().atOnce(), span, how);
  }

  /** Every start that the grid has when it is counted from midnight, free or not. */
  int[] starts(long first, long last) {
    StartGrid grid = host.policy().grid();
    Starts.Grid fromMidnight =
        new Starts.Grid((int) grid.step().toMinutes(), (int) grid.offset().toMinutes());
    return Starts.find(wall, none(), fromMidnight, first, last, 1, Starts.ANY);
  }

  boolean isOpen(int from, int to) {
    return closed.isClear(from, to);
  }

  Optional<Rule> in(TimeSlot slot) {
    Span minutes = Span.around(slot);
    return in((int) minutes.from(), (int) minutes.to());
  }

  /** The first rule that something stands against; in the order of {@link Rule}. */
  Optional<Rule> in(int from, int to) {
    if (!busy.isClear(from, to)) {
      return Optional.of(Rule.BUSY);
    }
    if (noneIsClear(booked, from, to)) {
      return Optional.of(Rule.BOOKED);
    }
    if (noneIsClear(taken, from, to)) {
      return Optional.of(Rule.HELD);
    }
    if (!nearBusy.isClear(from, to) || noneIsClear(nearTaken, from, to)) {
      return Optional.of(Rule.TOO_CLOSE);
    }
    if (!full.isClear(from, to)) {
      return Optional.of(Rule.DAY_FULL);
    }
    return onTheWay.isClear(from, to) ? Optional.empty() : Optional.of(Rule.NO_TIME_TO_TRAVEL);
  }

  private static boolean noneIsClear(List<MinuteBits> seats, int from, int to) {
    return !seats.isEmpty() && seats.stream().noneMatch(seat -> seat.isClear(from, to));
  }
}
