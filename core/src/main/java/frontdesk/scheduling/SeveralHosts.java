package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.minutes.MinuteBits;
import frontdesk.minutes.Minutes;
import frontdesk.minutes.Starts;
import frontdesk.scheduling.BlockedMinutes.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * When several hosts are free, at one moment: all of them for the whole slot, or at least one of
 * them for the whole slot. How long a slot is, and where it may begin, the first one's policy and
 * zone say; hours, busy times, buffers, seats, notice, horizon and caps are each host's own.
 */
public final class SeveralHosts {
  private final List<HostTimes> hosts;
  private final Instant now;
  private final NeighbourRules rules;
  private final Duration duration;
  private final int length;

  /**
   * @param hosts at least one; each knows the window that will be asked about, from the midnight
   *     before it where the first one's starts are counted from free runs
   * @param rules whose place decides on ways
   */
  public SeveralHosts(List<HostTimes> hosts, Instant now, NeighbourRules rules) {
    this.hosts = List.copyOf(hosts);
    this.now = now;
    this.rules = rules;
    this.duration = this.hosts.get(0).host().policy().duration();
    this.length = (int) duration.toMinutes();
  }

  /** One host as far as this question goes; what may not begin is shut. */
  private record Asked(HostTimes times, BeginsWithin begins, MinuteBits shut, IntPredicate seat) {
    boolean isFree(int start, int length) {
      return start >= begins.first()
          && start <= begins.last()
          && shut.isClear(start, start + length)
          && seat.test(start);
    }
  }

  /** Every slot of the window for which all are free, in order. */
  public List<TimeSlot> all(TimeSlot window) {
    List<Asked> asked = asked(window);
    Span span = Span.within(CountedFrom.widened(hosts.get(0).host(), window));
    MinuteBits shut = MinuteBits.allClear(span.from(), span.to());
    asked.forEach(host -> shut.or(host.shut()));
    long first = asked.stream().mapToLong(host -> host.begins().first()).max().orElseThrow();
    long last = asked.stream().mapToLong(host -> host.begins().last()).min().orElseThrow();
    boolean oneSeatEach = asked.stream().allMatch(host -> host.seat() == Starts.ANY);
    IntPredicate seats =
        oneSeatEach
            ? Starts.ANY
            : start -> asked.stream().allMatch(host -> host.seat().test(start));
    return found(window, shut, new BeginsWithin(first, last), seats);
  }

  /** Every slot of the window for which at least one is free, in order. */
  public List<TimeSlot> any(TimeSlot window) {
    List<Asked> asked = asked(window);
    Span span = Span.within(CountedFrom.widened(hosts.get(0).host(), window));
    MinuteBits shut = MinuteBits.allSet(span.from(), span.to());
    asked.forEach(host -> shut.and(host.shut()));
    long first = asked.stream().mapToLong(host -> host.begins().first()).min().orElseThrow();
    long last = asked.stream().mapToLong(host -> host.begins().last()).max().orElseThrow();
    return found(window, shut, new BeginsWithin(first, last), start -> isAnyFree(asked, start));
  }

  // Asked for each start: a stream each time would be most of what an answer costs.
  private boolean isAnyFree(List<Asked> asked, int start) {
    for (Asked host : asked) {
      if (host.isFree(start, length)) {
        return true;
      }
    }
    return false;
  }

  private List<TimeSlot> found(
      TimeSlot window, MinuteBits shut, BeginsWithin begins, IntPredicate free) {
    HostTimes first = hosts.get(0);
    return new FreeTimes(
        Starts.find(
            first.wall(), shut, first.grid(window), begins.first(), begins.last(), length, free),
        duration);
  }

  /**
   * Who is free for each of the slots that were found in a window, in the hosts' order.
   *
   * @param slots of the offered length
   */
  public List<List<UserId>> freeFor(List<TimeSlot> slots, TimeSlot window) {
    List<Asked> asked = asked(window);
    return slots.stream().map(slot -> free(asked, (int) Minutes.floor(slot.start()))).toList();
  }

  private List<UserId> free(List<Asked> asked, int start) {
    return asked.stream()
        .filter(host -> host.isFree(start, length))
        .map(host -> host.times().host().id())
        .toList();
  }

  private List<Asked> asked(TimeSlot window) {
    return hosts.stream()
        .map(
            times ->
                new Asked(
                    times,
                    BeginsWithin.of(times.host(), window, now, length),
                    times.shut(rules),
                    times.seatFree(length)))
        .toList();
  }
}
