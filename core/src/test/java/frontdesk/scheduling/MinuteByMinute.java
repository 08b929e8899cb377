package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules again, so plainly that there is nothing to get wrong: look at each minute by itself.
 * Shares no code with what it judges. Minutes are counted from the start of the walls.
 */
final class MinuteByMinute {
  private final Walls walls;
  private final Question asked;
  private final BookingPolicy policy;
  private final int step;
  private final int offset;
  private final boolean[] shut;
  private final boolean[][] seatTaken;

  /** All that an answer depends on. */
  record Question(
      Host host, BlockedTimes blocked, TimeSlot window, Instant now, NeighbourRules rules) {}

  MinuteByMinute(Walls walls, Question asked) {
    this.walls = walls;
    this.asked = asked;
    this.policy = asked.host().policy();
    this.step = (int) policy.grid().step().toMinutes();
    this.offset = (int) policy.grid().offset().toMinutes();
    this.shut = new boolean[walls.size()];
    this.seatTaken = new boolean[policy.limits().atOnce()][walls.size()];
    LocalDate date = null;
    boolean full = false;
    OfficeHours.Range[] ranges = {};
    for (int i = 0; i < walls.size(); i++) {
      if (!walls.dates[i].equals(date)) {
        date = walls.dates[i];
        ranges = asked.host().hours().on(date).toArray(OfficeHours.Range[]::new);
        full = isFull(date);
      }
      shut[i] = full || !isOpen(ranges, walls.minutesOfDay[i]);
    }
    look();
  }

  private static boolean isOpen(OfficeHours.Range[] ranges, int minute) {
    for (OfficeHours.Range range : ranges) {
      if (range.from() <= minute && minute < range.to()) {
        return true;
      }
    }
    return false;
  }

  private boolean isFull(LocalDate date) {
    return policy.limits().aDay().isPresent()
        && asked.blocked().seats().stream()
                .filter(seat -> !seat.isHold())
                .filter(seat -> seat.slot().start().atZone(walls.zone).toLocalDate().equals(date))
                .count()
            >= policy.limits().aDay().getAsInt();
  }

  private void look() {
    Buffers buffers = policy.buffers();
    for (TimeSlot busy : asked.blocked().busy()) {
      mark(shut, busy, buffers.after(), buffers.before());
    }
    for (TakenSeat seat : asked.blocked().seats()) {
      Duration most =
          Duration.ofMinutes(Math.max(buffers.before().toMinutes(), buffers.after().toMinutes()));
      if (seat.seat() < seatTaken.length) {
        mark(seatTaken[seat.seat()], seat.slot(), most, seat.gap());
      }
      NeighbourRules rules = asked.rules();
      if (!rules.travel().usual().isZero()
          && rules.place().isPresent()
          && seat.place().isPresent()
          && !rules.place().equals(seat.place())) {
        mark(
            shut,
            seat.slot(),
            rules.travel().between(rules.place(), seat.place()),
            rules.travel().between(seat.place(), rules.place()));
      }
    }
  }

  private void mark(boolean[] minutes, TimeSlot time, Duration earlier, Duration later) {
    long from = time.start().minus(earlier).toEpochMilli();
    long to = time.end().plus(later).toEpochMilli();
    long minute = walls.from.toEpochMilli();
    for (int i = 0; i < minutes.length && minute < to; i++, minute += 60_000) {
      if (from < minute + 60_000) {
        minutes[i] = true;
      }
    }
  }

  boolean isOnGrid(int start) {
    int fromFirst = walls.minutesOfDay[start] - offset;
    return fromFirst >= 0 && fromFirst % step == 0;
  }

  private boolean mayTake(int start, int length) {
    return isWithinWindow(start, length) && mayTakeAnyTime(start, length);
  }

  /** True if an appointment may lie there, in the window or not, wherever the grid is. */
  boolean mayTakeAnyTime(int start, int length) {
    if (!begins(start) || isAny(shut, start, length)) {
      return false;
    }
    for (boolean[] seat : seatTaken) {
      if (!isAny(seat, start, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAny(boolean[] minutes, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (minutes[i]) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int start) {
    Instant at = walls.at(start);
    Lead lead = policy.lead();
    Optional<Instant> latest = lead.horizon().map(asked.now()::plus);
    return (lead.pastAllowed() || !at.isBefore(asked.now().plus(lead.notice())))
        && (latest.isEmpty() || !at.isAfter(latest.get()));
  }

  private boolean isWithinWindow(int start, int length) {
    return !walls.at(start).isBefore(asked.window().start())
        && !walls.at(start + length).isAfter(asked.window().end());
  }

  /** For each minute, whether it may be in an appointment: such minutes make free runs. */
  private boolean[] served() {
    boolean[] served = new boolean[walls.size()];
    for (int i = firstOfTheDate(); i < served.length; i++) {
      served[i] = !shut[i] && isSeatFree(i);
    }
    return served;
  }

  private int firstOfTheDate() {
    LocalDate date = asked.window().start().atZone(walls.zone).toLocalDate();
    int first = 0;
    while (!walls.dates[first].equals(date)) {
      first++;
    }
    return first;
  }

  private boolean isSeatFree(int minute) {
    for (boolean[] seat : seatTaken) {
      if (!seat[minute]) {
        return true;
      }
    }
    return false;
  }

  /** The free starts of some hosts, by the first one's grid and length. */
  static List<TimeSlot> free(List<MinuteByMinute> hosts, boolean everyone) {
    MinuteByMinute first = hosts.get(0);
    int length = (int) first.policy.duration().toMinutes();
    boolean fromRuns = first.policy.grid().counted() == StartGrid.Counted.FROM_FREE_RUN;
    List<boolean[]> served =
        fromRuns ? hosts.stream().map(MinuteByMinute::served).toList() : List.of();
    List<TimeSlot> free = new ArrayList<>();
    int run = 0;
    for (int i = 0; i + length <= first.walls.size(); i++) {
      int at = i;
      if (fromRuns && !some(everyone, served, minutes -> minutes[at])) {
        run = i + 1;
      }
      boolean onGrid = fromRuns ? (i - run) % first.step == 0 : first.isOnGrid(i);
      if (onGrid && some(everyone, hosts, host -> host.mayTake(at, length))) {
        free.add(TimeSlot.of(first.walls.at(i), first.policy.duration()));
      }
    }
    return free;
  }

  private static <T> boolean some(boolean all, List<T> of, Predicate<T> is) {
    for (T one : of) {
      if (is.test(one) != all) {
        return !all;
      }
    }
    return all;
  }
}
