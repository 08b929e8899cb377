package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.BlockedMinutes.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a host is free, at one moment. Pure: it knows what it was given and asks nobody. Source:
 * availability, section 1.
 *
 * <p>Where the host's {@link StartGrid} counts from each free run, a run is as many minutes as
 * follow each other, from the midnight before the window on, of which each is open, not blocked by
 * any rule, and leaves some seat free; seats may change within a run, but never within a slot.
 * Neither now nor the notice moves a run.
 */
public final class Availability {
  private final Host host;
  private final BlockedTimes blocked;
  private final Instant now;
  private final NeighbourRules rules;

  /**
   * @param blocked whatever blocks in the window that will be asked about, or so near to it that
   *     buffers, ways or the date reach into it
   * @param rules whose place decides on ways; how many a day is the host's own
   */
  public Availability(Host host, BlockedTimes blocked, Instant now, NeighbourRules rules) {
    this.host = host;
    this.blocked = blocked;
    this.now = now;
    this.rules = rules;
  }

  /** Wherever it will be. */
  public Availability(Host host, BlockedTimes blocked, Instant now) {
    this(host, blocked, now, NeighbourRules.NONE);
  }

  /** Every free slot of the offered length that lies within the window, in order. */
  public List<TimeSlot> free(TimeSlot window) {
    int length = (int) host.policy().duration().toMinutes();
    return BeginsWithin.of(host, window, now, length)
        .span(length)
        .map(span -> new Span(CountedFrom.first(host, window, span.from()), span.to()))
        .map(span -> HostTimes.of(host, blocked, span).free(window, now, rules))
        .orElse(List.of());
  }

  /** The first rule that refuses a slot; empty if it may be booked. */
  public Optional<Refusal> refusal(TimeSlot slot) {
    return new BookingRules(host, now)
        .refusal(slot)
        .or(
            () ->
                new Obstacles(host, blocked, rules, Span.around(slot)).in(slot).map(Rule::refusal));
  }

  /**
   * Why the rest of the window is not free, in order. Looked at are the starts that the grid has
   * when it is counted from midnight; where it is counted from each free run these are not all that
   * might have been offered.
   */
  public List<RefusedTimes> refused(TimeSlot window) {
    int length = (int) host.policy().duration().toMinutes();
    Span span = Span.within(window);
    if (span.from() + length > span.to()) {
      return List.of();
    }
    Obstacles obstacles = new Obstacles(host, blocked, rules, span);
    return new WhyNot(obstacles, host.policy().lead(), now, length)
        .of(obstacles.starts(span.from(), span.to() - length));
  }
}
